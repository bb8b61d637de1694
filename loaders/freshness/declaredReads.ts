import { AsyncLocalStorage } from "node:async_hooks";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Code read a file that is not declared as an input of what it makes. */
export class UndeclaredInputError extends Error {
  override readonly name = "UndeclaredInputError";
}

/** Modules count by the code that imports them, packages by the lockfile. */
const code = /[\\/]node_modules[\\/]|\.[cm]?[jt]s$|[\\/](package|tsconfig)\.json$/;

/**
 * Functions of `node:fs` whose first argument is a file or folder to read; those of `node:fs/promises` bear the same
 * names.
 */
const readers = ["readFile", "open", "readdir", "opendir", "copyFile", "cp"] as const;

const declared = new AsyncLocalStorage<readonly string[]>();
let guarding = false;

/**
 * Runs an action that may read files of the given folders, and code, but nothing else: whatever it reads through Node
 * by any other path, relative, absolute or beside a module, fails with UndeclaredInputError. What runs at the same time
 * outside the action is not concerned.
 */
export function withDeclaredReads<Result>(folders: readonly string[], action: () => Promise<Result>): Promise<Result> {
  if (!guarding) guardReads();
  guarding = true;
  return declared.run(
    folders.map((folder) => resolve(folder) + sep),
    action
  );
}

type Reader = (path: unknown, ...rest: unknown[]) => unknown;

function guardReads(): void {
  const guard = (target: object, name: string): void => {
    const functions = target as Record<string, Reader>;
    const original = functions[name]!;
    functions[name] = function (this: unknown, path, ...rest) {
      refuseUndeclared(path);
      return original.call(this, path, ...rest);
    };
  };
  const guardPromise = (name: string): void => {
    const functions = fs.promises as unknown as Record<string, Reader>;
    const original = functions[name]!;
    functions[name] = async (path, ...rest) => {
      refuseUndeclared(path);
      return original(path, ...rest);
    };
  };
  for (const name of readers) {
    guard(fs, name);
    guard(fs, `${name}Sync`);
    guardPromise(name);
  }
  guard(fs, "createReadStream");
  syncBuiltinESMExports();
}

function refuseUndeclared(path: unknown): void {
  const folders = declared.getStore();
  if (folders === undefined || !(typeof path === "string" || path instanceof URL)) return;
  const file = resolve(path instanceof URL ? fileURLToPath(path) : path);
  if (code.test(file) || folders.some((folder) => `${file}${sep}`.startsWith(folder))) return;
  throw new UndeclaredInputError(`${file} was read and is not declared: inputs are what the codebook names`);
}
