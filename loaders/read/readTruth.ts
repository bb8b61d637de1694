import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { SurveyStudy } from "../project/project.js";

/** A figure of the population that a synthetic poll was drawn from. */
export interface TrueShare {
  readonly item: string;
  readonly option: string;
  readonly measure: string;
  /** Age category; everybody is `18+`. */
  readonly age: string;
  readonly value: number;
}

/** Reads the recorded truth of a synthetic poll (`data/truth/<study>.csv`); a real one has none. */
export async function readTruth(root: string, study: SurveyStudy): Promise<TrueShare[]> {
  const path = join(root, "truth", `${study.study}.csv`);
  if (!study.synthetic || !existsSync(path)) return [];
  const rows = parse(await readFile(path, "utf8"), { columns: true }) as Record<string, string>[];
  return rows.map(({ item, option, measure, age, value }) => ({
    item: item!, option: option!, measure: measure!, age: age!, value: Number(value)
  }));
}
