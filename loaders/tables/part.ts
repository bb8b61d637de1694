import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inputs } from "../freshness/inputs.js";
import { hashLargeFile } from "./hashFiles.js";

/** What `part.json` says of a folder of tables: what they come from and the SHA-256 of each, by kind. */
export interface Part {
  readonly inputs: Inputs;
  readonly tables: Readonly<Record<string, string>>;
}

/** Reads the record of a folder of tables; null where there is none, or a table is not as it was written. */
export async function readPart(folder: string): Promise<Part | null> {
  const text = await readFile(join(folder, "part.json"), "utf8").catch(() => null);
  if (text === null) return null;
  const part = JSON.parse(text) as Part;
  for (const [kind, hash] of Object.entries(part.tables))
    if ((await hashLargeFile(join(folder, `${kind}.parquet`))) !== hash) return null;
  return part;
}

/** The text of `part.json` for tables that have just been written to a folder. */
export async function partText(folder: string, inputs: Inputs, kinds: readonly string[]): Promise<string> {
  const tables = await Promise.all(
    kinds.toSorted().map(async (kind) => [kind, await hashLargeFile(join(folder, `${kind}.parquet`))] as const)
  );
  return textOfPart({ inputs, tables: Object.fromEntries(tables) });
}

export function textOfPart(part: Part): string {
  return `${JSON.stringify(part, null, 1)}\n`;
}
