import { join } from "node:path";
import type { Inputs } from "../loaders/freshness/inputs.js";
import { hashLargeFile } from "../loaders/tables/hashFiles.js";
import { listTree } from "./listTree.js";

/** Files read at the same time. */
const WIDTH = 8;

/** SHA-256 of every file of a folder, by path, in order. */
export async function hashTree(folder: string): Promise<Inputs> {
  const files = await listTree(folder);
  const hashes = new Map<string, string>();
  const queue = [...files];
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift())
        hashes.set(file, await hashLargeFile(join(folder, file)));
    })
  );
  return Object.fromEntries(files.map((file) => [file, hashes.get(file)!]));
}
