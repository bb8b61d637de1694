import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";

const run = promisify(execFile);

/** Whether PSPP can be run: it is installed, or is now, as Debian's package by root. */
export async function findPspp(): Promise<boolean> {
  const answers = (): Promise<boolean> =>
    run("pspp", ["--version"]).then(
      () => true,
      () => false
    );
  if (await answers()) return true;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  const install = ["install", "--yes", "--no-install-recommends", "pspp"];
  await run("apt-get", ["update"], { timeout: 300_000 }).catch(() => undefined);
  await run("apt-get", install, { timeout: 600_000 }).catch(() => undefined);
  return answers();
}

export interface PsppFile {
  /** Cells as PSPP reads them, by row, the names of the variables first. */
  readonly cells: readonly (readonly string[])[];
  /** What PSPP prints of the dictionary, by title of the table. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Errors and warnings. */
  readonly complaints: readonly string[];
}

/** Reads a system file with PSPP: its cells, variables, value labels, response sets and weight. */
export async function readWithPspp(path: string): Promise<PsppFile> {
  const folder = await mkdtemp(join(tmpdir(), "pspp-"));
  try {
    const [syntax, cells, output] = ["read.sps", "cells.csv", "output.csv"].map((name) => join(folder, name));
    await writeFile(
      syntax!,
      `GET FILE='${path}'.
DISPLAY DICTIONARY.
MRSETS /DISPLAY NAME=ALL.
SHOW WEIGHT.
DISPLAY DOCUMENTS.
SAVE TRANSLATE /OUTFILE='${cells!}' /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=VALUES /MISSING=IGNORE.
`
    );
    const { stdout, stderr } = await run("pspp", [syntax!, "-O", "format=csv", "-o", output!], { maxBuffer: 1e8 });
    const printed = await readFile(output!, "utf8");
    const tables = new Map(
      printed
        .split("\n\n")
        .filter((block) => block.startsWith("Table: "))
        .map((block) => {
          const [title, ...rows] = block.split("\n");
          return [
            title!.slice("Table: ".length),
            parse(rows.join("\n"), { relax_column_count: true }) as string[][]
          ] as const;
        })
    );
    const said = `${stdout}\n${stderr}\n${printed}`.split("\n");
    return {
      cells: parse(await readFile(cells!, "utf8")) as string[][],
      tables,
      complaints: said.filter((line) => /error:|warning:/.test(line))
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
