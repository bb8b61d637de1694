import { existsSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { codeInputs } from "../loaders/freshness/codeInputs.js";
import { type Inputs, keyOf } from "../loaders/freshness/inputs.js";
import { hashLargeFile } from "../loaders/tables/hashFiles.js";
import { putFolder } from "../loaders/tables/putFolder.js";
import { hashTree } from "./hashTree.js";
import { packageFiles } from "./packageFiles.js";
import type { Paths } from "./paths.js";
import { runFramework } from "./runFramework.js";
import { type LoaderOutput, stageSource } from "./stageSource.js";

/** Pages as Framework builds them: without figures and tables. */
export interface RenderedPages {
  readonly folder: string;
  readonly reused: boolean;
}

/**
 * Lets Framework build pages and scripts, unless it has done so from the same sources. No published table takes part:
 * pages name them, and the browser fetches them, by fixed names; so new data leave what Framework made as it is.
 * Packages that it has bundled for the browser are kept for every state of the lockfile.
 *
 * @param run a folder of this build alone
 * @param generated pages made from codebooks
 * @param stop ends Framework before it is done
 */
export async function renderPages(
  paths: Paths,
  run: string,
  generated: readonly LoaderOutput[],
  stop: AbortSignal
): Promise<RenderedPages> {
  const stage = join(run, "stage");
  await stageSource(paths.src, stage, [...generated, ...(await packageFiles(paths))]);
  const place = join(paths.build, "rendered");
  const folder = join(place, "site");
  const key = keyOf(await renderInputs(paths.root, stage));
  const made = await readFile(join(place, "key"), "utf8").catch(() => null);
  if (made === key && existsSync(folder)) return { folder, reused: true };

  const bundles = join(paths.build, "bundles", await hashLargeFile(join(paths.root, "package-lock.json")));
  const staged = join(stage, ".observablehq", "cache", "_node");
  if (existsSync(bundles)) await cp(bundles, staged, { recursive: true });
  const next = join(run, "rendered");
  await mkdir(next, { recursive: true });
  await runFramework(
    "build",
    paths.root,
    {
      VOZRAST_STAGE: relative(paths.root, stage),
      VOZRAST_OUTPUT: relative(paths.root, join(next, "site")),
      VOZRAST_DATA: paths.data
    },
    stop
  );
  await writeFile(join(next, "key"), key);
  await putFolder(next, place);
  if (existsSync(staged)) await putFolder(staged, bundles);
  return { folder, reused: false };
}

/** Hashed as staged, so that an edit during the build cannot pass for what was built. */
async function renderInputs(root: string, stage: string): Promise<Inputs> {
  return {
    node: process.version,
    ...(await hashTree(stage)),
    ...(await codeInputs(root, "publish/renderPages.ts")),
    ...(await codeInputs(root, "observablehq.config.ts")),
    "package-lock.json": await hashLargeFile(join(root, "package-lock.json"))
  };
}
