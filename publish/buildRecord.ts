import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Inputs, keyOf } from "../loaders/freshness/inputs.js";
import { hashLargeFile } from "../loaders/tables/hashFiles.js";
import { writeWhole } from "../loaders/tables/writeWhole.js";
import { type Mismatch, compareSite } from "./compareSite.js";
import { hashTree } from "./hashTree.js";
import type { Paths } from "./paths.js";
import { MANIFEST, readManifest } from "./siteManifest.js";

/** What the site was last built from, kept beside it: never in it, for it differs between machines. */
export interface BuildRecord {
  readonly sources: Inputs;
  /** SHA-256 of the site's manifest. */
  readonly manifest: string;
}

/** The record of the last build that ended; null where there is none. */
export async function readBuildRecord({ build }: Paths): Promise<BuildRecord | null> {
  const text = await readFile(join(build, "built.json"), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as BuildRecord);
}

export async function writeBuildRecord(paths: Paths, sources: Inputs): Promise<void> {
  const record: BuildRecord = { sources, manifest: await hashLargeFile(join(paths.dist, MANIFEST)) };
  await writeWhole(join(paths.build, "built.json"), JSON.stringify(record));
}

/** Files of `dist/` that are not as the last build left them; null where it was not built here. */
export async function alteredFiles(paths: Paths, record: BuildRecord | null): Promise<readonly Mismatch[] | null> {
  const manifest = await readManifest(paths.dist);
  if (record === null || manifest === null) return null;
  if ((await hashLargeFile(join(paths.dist, MANIFEST))) !== record.manifest)
    return [{ file: MANIFEST, problem: "changed" }];
  return compareSite(manifest, await hashTree(paths.dist));
}

/** Whether `dist/` is what these sources give, by content. */
export async function isBuilt(paths: Paths, sources: Inputs): Promise<boolean> {
  const record = await readBuildRecord(paths);
  if (record === null || keyOf(record.sources) !== keyOf(sources)) return false;
  return (await alteredFiles(paths, record))?.length === 0;
}
