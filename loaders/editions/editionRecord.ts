import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Text } from "../../src/components/view.js";

/** Why figures of a study moved. */
export const changeCauses = ["new_data", "correction", "weights", "margins", "policy", "codebook", "code"] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** How a figure is to be read: shares are 0–1, means in points, counts as they are. */
export type RecordedMeasure = "share" | "share_of_answers" | "top_two_box" | "mean" | "count";

/** A figure that pages open with and that moved, came or went. Figures are null where they are not shown. */
export interface RecordedFigure {
  readonly kind: "revised" | "withdrawn" | "new";
  readonly label: Text;
  readonly sex: string | null;
  readonly age: string | null;
  readonly measure: RecordedMeasure;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether the change is larger than the sampling error explains (Holm, 5 %); null where that was not tested. */
  readonly beyondChance: boolean | null;
}

/** A study that changed: how many figures moved, by kind, and how many wordings. */
export interface RecordedChange {
  readonly study: string;
  readonly causes: readonly ChangeCause[];
  readonly revised: number;
  readonly withdrawn: number;
  readonly added: number;
  readonly labels: number;
  /** Those that pages open with, one by one. */
  readonly figures: readonly RecordedFigure[];
}

/** `data/editions/<date>.json`: what an edition brought, written by `npm run release`. */
export interface EditionRecord {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: Text;
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly changed: readonly RecordedChange[];
}

/** Reads the records of all editions, newest first. */
export async function readEditionRecords(data: string): Promise<EditionRecord[]> {
  const folder = join(data, "editions");
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".json")) : [];
  return Promise.all(
    names
      .sort()
      .reverse()
      .map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as EditionRecord)
  );
}
