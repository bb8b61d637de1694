import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { sha256 } from "../tables/hashFiles.js";
import type { Inputs } from "./inputs.js";
import { type Lockfile, packageInputs } from "./packageInputs.js";

/**
 * The code that runs when a module is started: every module that it imports, directly or not, as compiled (comments,
 * types and layout do not count), and every package as the lockfile pins it.
 *
 * @param root folder of `package-lock.json`
 * @param entry path of the module under `root`
 */
export async function codeInputs(root: string, entry: string): Promise<Inputs> {
  const base = await realpath(root);
  const { metafile } = await build({
    entryPoints: [join(base, entry)], absWorkingDir: base, bundle: true, metafile: true, write: false,
    packages: "external", platform: "node", format: "esm", logLevel: "silent"
  });
  const modules = Object.keys(metafile.inputs).sort();
  const hashes = await Promise.all(modules.map(async (path) => [path, await compiledHash(join(base, path))] as const));
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path));
  const lockfile = JSON.parse(await readFile(join(base, "package-lock.json"), "utf8")) as Lockfile;
  return { ...Object.fromEntries(hashes), ...packageInputs(lockfile, imported) };
}

async function compiledHash(path: string): Promise<string> {
  const source = await readFile(path, "utf8");
  if (!path.endsWith(".ts")) return sha256(source);
  return sha256((await transform(source, { loader: "ts", minifyWhitespace: true, legalComments: "none" })).code);
}
