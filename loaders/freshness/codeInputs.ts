import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { sha256 } from "../tables/hashFiles.js";
import type { Inputs } from "./inputs.js";
import { type Lockfile, packageInputs } from "./packageInputs.js";

/** A package is installed in another version than the lockfile's. */
export class PackageError extends Error {
  override readonly name = "PackageError";
}

/**
 * The code that runs when a module is started: every module that it imports, directly or not, as compiled (comments,
 * types and layout do not count), and every package as the lockfile pins it.
 *
 * @param root folder of `package-lock.json`
 * @param entry path of the module under `root`
 * @throws PackageError where another version is installed than the lockfile pins
 */
export async function codeInputs(root: string, entry: string): Promise<Inputs> {
  const base = await realpath(root);
  const { metafile } = await build({
    entryPoints: [join(base, entry)],
    absWorkingDir: base,
    bundle: true,
    metafile: true,
    write: false,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "silent"
  });
  const modules = Object.keys(metafile.inputs).sort();
  const hashes = await Promise.all(modules.map(async (path) => [path, await compiledHash(join(base, path))] as const));
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path)
  );
  const lockfile = JSON.parse(await readFile(join(base, "package-lock.json"), "utf8")) as Lockfile;
  const packages = packageInputs(lockfile, imported);
  await refuseOthers(base, lockfile, Object.keys(packages));
  return { ...Object.fromEntries(hashes), ...packages };
}

/** What is installed must be what the lockfile pins; a package for another machine is not installed. */
async function refuseOthers(root: string, lockfile: Lockfile, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = `node_modules/${name.slice("package ".length)}`;
    const text = await readFile(join(root, path, "package.json"), "utf8").catch(() => null);
    if (text === null) continue;
    const { version } = JSON.parse(text) as { version: string };
    const pinned = lockfile.packages[path]!.version;
    if (version !== pinned) throw new PackageError(`${path} is ${version}, package-lock.json has ${pinned}: npm ci`);
  }
}

/** Of modules compiled already, by their hash as written: entries share most of what they import. */
const compiled = new Map<string, Promise<string>>();

async function compiledHash(path: string): Promise<string> {
  const source = await readFile(path, "utf8");
  const written = sha256(source);
  if (!path.endsWith(".ts")) return written;
  const known =
    compiled.get(written) ??
    transform(source, { loader: "ts", minifyWhitespace: true, legalComments: "none" }).then(({ code }) => sha256(code));
  compiled.set(written, known);
  return known;
}
