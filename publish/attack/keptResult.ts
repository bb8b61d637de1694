import { readFile } from "node:fs/promises";
import { writeWhole } from "../../loaders/tables/writeWhole.js";
import type { AttackResult } from "./attackResult.js";

interface KeptResult {
  /** `attackKey` of what was attacked. */
  readonly key: string;
  readonly result: AttackResult;
}

/** The result that a file keeps under a key; null where there is none: of other tables, or a file cut short. */
export async function readResult(path: string, key: string): Promise<AttackResult | null> {
  try {
    const kept = JSON.parse(await readFile(path, "utf8")) as KeptResult;
    return kept.key === key ? kept.result : null;
  } catch {
    return null;
  }
}

/** Keeps a result, unless it is of a leak, which is to be found at every build. */
export async function keepResult(path: string, key: string, result: AttackResult): Promise<void> {
  if (result.disclosures.length > 0) return;
  await writeWhole(path, JSON.stringify({ key, result } satisfies KeptResult));
}
