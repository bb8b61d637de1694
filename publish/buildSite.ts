import { readdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Inputs, changedInputs } from "../loaders/freshness/inputs.js";
import { isBuilt, writeBuildRecord } from "./buildRecord.js";
import { holdLock } from "./holdLock.js";
import type { Paths } from "./paths.js";
import { sourceInputs } from "./sourceInputs.js";
import { recoverFolder, swapFolder } from "./swapFolder.js";
import type { Tell } from "./tellProgress.js";

/** What a build did. Empty lists where nothing had changed. */
export interface BuildResult {
  /** Studies whose tables were made anew. */
  readonly rebuilt: readonly string[];
  /** Studies taken from `data/releases/`, because their extracts are not here. */
  readonly released: readonly string[];
  /** Cross-study tables made anew. */
  readonly crossed: readonly string[];
  /** Whether Framework built the pages and scripts anew. */
  readonly rendered: boolean;
  /** Pages whose figures were drawn anew. */
  readonly baked: readonly string[];
}

/**
 * Builds the site aside and puts it in the place of the old one whole, re-making only what comes from something that
 * changed. Whatever fails (an invalid extract, a page, the gate, the disk) leaves `dist/` as it was, and so does a kill
 * at any moment; the next build needs no help. A second build of the same folders waits for the first.
 *
 * @param tell called with each step as it begins
 */
export function buildSite(paths: Paths, tell: Tell): Promise<BuildResult> {
  return holdLock(
    join(paths.build, "lock"),
    () => tell("waiting for another build to end"),
    async () => {
      await recoverFolder(paths.dist);
      await dropRuns(paths.build);
      const sources = await sourceInputs(paths);
      if (await isBuilt(paths, sources)) return { rebuilt: [], released: [], crossed: [], rendered: false, baked: [] };
      const run = join(paths.build, `run-${process.pid}`);
      try {
        // Loaded only now: engines and compilers take longer to load than the look at the sources takes.
        const [{ makeSite }, code] = await Promise.all([import("./makeSite.js"), siteCode(paths)]);
        const result = await makeSite(paths, run, tell);
        const settled = await isSettled(paths, sources, code);
        await swapFolder(join(run, "site"), paths.dist);
        if (settled) await writeBuildRecord(paths, sources);
        return result;
      } finally {
        await rm(run, { recursive: true, force: true });
      }
    }
  );
}

/**
 * Whether the sources are as they were when the build began. Pages edited meanwhile are for the next build; data and
 * code edited meanwhile make what was built, and what was kept of it, neither old nor new.
 *
 * @param code as `siteCode` gave it when the build began
 */
async function isSettled(paths: Paths, sources: Inputs, code: Inputs): Promise<boolean> {
  const changed = changedInputs(sources, await sourceInputs(paths));
  const mixed = [
    ...changed.filter((change) => change.startsWith("data/")),
    ...changedInputs(code, await siteCode(paths))
  ];
  if (mixed.length === 0) return changed.length === 0;
  for (const kept of ["tables", "rendered", "baked"])
    await rm(join(paths.build, kept), { recursive: true, force: true });
  throw new Error(`changed during the build: ${mixed.join(", ")}; build again`);
}

/** Every module that takes part in a build. */
async function siteCode({ root }: Paths): Promise<Inputs> {
  const { codeInputs } = await import("../loaders/freshness/codeInputs.js");
  return codeInputs(root, "publish/makeSite.ts");
}

/** Removes what builds that were killed left behind; a process of theirs may still be writing for a moment. */
async function dropRuns(build: string): Promise<void> {
  for (const name of existsSync(build) ? await readdir(build) : [])
    if (name.startsWith("run-")) await rm(join(build, name), { recursive: true, force: true }).catch(() => undefined);
}
