import { isBuiltin } from "node:module";
import { sha256 } from "../tables/hashFiles.js";
import type { Inputs } from "./inputs.js";

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** `package-lock.json`: installed packages by path, e.g. `node_modules/yaml`. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/**
 * The packages that code imports and all that those need, as the lockfile pins them.
 *
 * @param specifiers as imported: `csv-parse/sync`, `@duckdb/node-api`; Node's own modules are left out
 * @throws if the lockfile has no such package
 */
export function packageInputs(lockfile: Lockfile, specifiers: Iterable<string>): Inputs {
  const found = new Map<string, string>();
  const visit = (name: string, from: string, optional: boolean): void => {
    const path = resolvePackage(lockfile, name, from);
    if (path === null && optional) return;
    if (path === null) throw new Error(`package-lock.json has no package ${name}`);
    const entry = lockfile.packages[path]!;
    const label = `package ${path.slice("node_modules/".length)}`;
    if (found.has(label)) return;
    found.set(label, sha256(`${entry.version} ${entry.integrity}`));
    for (const dependency of Object.keys(entry.dependencies ?? {})) visit(dependency, path, false);
    for (const dependency of Object.keys({ ...entry.optionalDependencies, ...entry.peerDependencies }))
      visit(dependency, path, true);
  };
  for (const specifier of specifiers) {
    if (!isBuiltin(specifier))
      visit(
        specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/"),
        "",
        false
      );
  }
  return Object.fromEntries([...found].sort());
}

/** Node's own rule: the nearest `node_modules` upwards. */
function resolvePackage(lockfile: Lockfile, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in lockfile.packages) return path;
    if (folder === "") return null;
  }
}
