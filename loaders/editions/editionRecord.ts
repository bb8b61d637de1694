import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Why figures of a study moved. */
export const changeCauses = ["new_data", "correction", "weights", "margins", "policy", "codebook", "code"] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** A study that changed: how many figures moved, by kind, and how many wordings. */
export interface RecordedChange {
  readonly study: string;
  readonly causes: readonly ChangeCause[];
  readonly revised: number;
  readonly withdrawn: number;
  readonly added: number;
  readonly labels: number;
}

/** `data/editions/<date>.json`: what an edition brought, written by `npm run release`. */
export interface EditionRecord {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: string;
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly changed: readonly RecordedChange[];
}

/** Reads the records of all editions, newest first. */
export async function readEditionRecords(data: string): Promise<EditionRecord[]> {
  const folder = join(data, "editions");
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".json")) : [];
  return Promise.all(names.sort().reverse().map(async (name) =>
    JSON.parse(await readFile(join(folder, name), "utf8")) as EditionRecord));
}
