import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Comparison } from "./compareFigures.js";
import { compareFigures } from "./compareFigures.js";
import { readCase } from "./caseFile.js";
import { runCase } from "./runCase.js";

/** Where the reference cases are if nobody says otherwise: beside the checkout. */
export const DEFAULT_CASES = fileURLToPath(new URL("../../shared/reference", import.meta.url));

/** Names of the case folders, in order. */
export function caseFolders(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "case.json")))
    .sort();
}

/** Computes a case and compares it with what R gives. */
export function checkCase(folder: string): Comparison {
  const file = readCase(folder);
  const expected: unknown = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  return compareFigures(expected, runCase(file), file.tolerance);
}

/** One line a case; true if every figure of every case is within its tolerance. */
export function checkCases(folder: string, print: (line: string) => void): boolean {
  const cases = caseFolders(folder);
  if (cases.length === 0) print("no case folders found");
  let allGood = cases.length > 0;
  for (const name of cases) {
    try {
      const { figures, worst, worstAt, failures } = checkCase(join(folder, name));
      const good = failures.length === 0 && figures > 0;
      allGood &&= good;
      print(
        `${good ? "ok  " : "FAIL"} ${name}: ${figures} figures, ` +
          `largest relative error ${worst.toExponential(2)} at ${worstAt}`
      );
      for (const failure of failures.slice(0, 10)) print(`       ${failure}`);
    } catch (error) {
      allGood = false;
      print(`FAIL ${name}: ${(error as Error).message}`);
    }
  }
  return allGood;
}

function main(): void {
  const folder = process.argv[2] ?? DEFAULT_CASES;
  if (!existsSync(folder)) {
    console.log(`SKIPPED: no reference cases in ${folder}`);
    process.exitCode = process.argv[2] === undefined ? 0 : 1;
    return;
  }
  process.exitCode = checkCases(folder, (line) => console.log(line)) ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
