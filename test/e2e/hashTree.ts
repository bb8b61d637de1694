import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { sha256 } from "../../loaders/tables/hashFiles.js";

/** SHA-256 of every file of a folder, by path. */
export async function hashTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(files.map(async (file) => [relative(folder, file), sha256(await readFile(file))] as const))
  );
}

/** Paths that differ between two trees, or are in one only. */
export function changedPaths(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}
