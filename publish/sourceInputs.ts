import { join } from "node:path";
import type { Inputs } from "../loaders/freshness/inputs.js";
import { hashLargeFile } from "../loaders/tables/hashFiles.js";
import { hashTree } from "./hashTree.js";
import type { Paths } from "./paths.js";

/**
 * Every file that a build could read, by path and content, and the version of Node, which words and sorts by its own
 * tables of languages. Coarser than what each stage depends on, and cheap: where this is the same, so is the site.
 */
export async function sourceInputs({ root, data, src }: Paths): Promise<Inputs> {
  const folders = { data, src, loaders: join(root, "loaders"), publish: join(root, "publish") };
  const files = ["observablehq.config.ts", "package.json", "package-lock.json"];
  const trees = await Promise.all(
    Object.entries(folders).map(async ([name, folder]) =>
      Object.entries(await hashTree(folder)).map(([path, hash]): [string, string] => [`${name}/${path}`, hash])
    )
  );
  const single = await Promise.all(
    files.map(async (file): Promise<[string, string]> => [file, await hashLargeFile(join(root, file))])
  );
  return {
    node: process.version,
    ...Object.fromEntries([...trees.flat(), ...single].filter(([path]) => !path.startsWith("src/.observablehq/")))
  };
}
