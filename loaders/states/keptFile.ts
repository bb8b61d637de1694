import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { type Inputs, keyOf } from "../freshness/inputs.js";
import { writeWhole } from "../tables/writeWhole.js";

/** A kind of files that are remembered of surveys, by what they were made from. */
export interface KeptKind {
  /** Folder under that of the tables. */
  readonly folder: string;
  /** Files of a study that are kept; the oldest go. */
  readonly most: number;
}

/** Where a file of a study is kept under `out` (the folder of tables). */
export function keptPath({ folder }: KeptKind, out: string, study: string, inputs: Inputs): string {
  return join(out, folder, study, `${keyOf(inputs)}.gz`);
}

/** Writes what is to be kept to a file of its own. */
export async function writeKept(path: string, content: unknown): Promise<void> {
  await writeWhole(path, await promisify(gzip)(serialize(content), { level: 1 }));
}

/** Moves a file that has been written into its place; there is none of a study that has nothing of the kind. */
export async function keepFile(
  kind: KeptKind,
  written: string,
  out: string,
  study: string,
  inputs: Inputs
): Promise<void> {
  if (!existsSync(written)) return;
  const path = keptPath(kind, out, study, inputs);
  await mkdir(dirname(path), { recursive: true });
  await rename(written, path);
  const files = await Promise.all(
    (await readdir(dirname(path))).map(async (name) => ({
      name,
      time: (await stat(join(dirname(path), name))).mtimeMs
    }))
  );
  for (const { name } of files.sort((a, b) => b.time - a.time).slice(kind.most)) await rm(join(dirname(path), name));
}

/** What was kept in a file; null where there is none. */
export async function readKept(path: string): Promise<unknown> {
  if (!existsSync(path)) return null;
  return deserialize(await promisify(gunzip)(await readFile(path)));
}
