import { cp, lutimes, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Modification times enter names and pages that Framework makes; in a staged tree all are this one. */
export const STAGE_TIME = new Date("2000-01-01T00:00:00Z");

/** A file that a loader would make, put into Framework's cache so that no loader runs during the build. */
export interface LoaderOutput {
  /** Path of the output under the source root, e.g. `data/usage.parquet`. */
  readonly path: string;
  readonly content: { file: string } | { text: string };
}

/**
 * Copies the pages' sources aside with the loaders' outputs in Framework's cache and every modification time fixed:
 * what Framework builds from the copy depends on contents alone.
 */
export async function stageSource(src: string, stage: string, outputs: readonly LoaderOutput[]): Promise<void> {
  await rm(stage, { recursive: true, force: true });
  await cp(src, stage, { recursive: true, filter: (path) => !path.includes(join(src, ".observablehq")) });
  for (const { path, content } of outputs) {
    const target = join(stage, ".observablehq", "cache", path);
    await mkdir(dirname(target), { recursive: true });
    if ("file" in content) await cp(content.file, target);
    else await writeFile(target, content.text);
  }
  await fixTimes(stage);
}

async function fixTimes(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await fixTimes(path);
    await lutimes(path, STAGE_TIME, STAGE_TIME);
  }
}
