import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { SurveyStudy } from "../project/project.js";

/** A figure of the population that a synthetic poll was drawn from. */
export interface TrueShare {
  readonly item: string;
  readonly option: string;
  readonly measure: string;
  /** Age category as published; everybody is `all`. */
  readonly age: string;
  readonly value: number;
}

/** Reads the recorded truth of a synthetic poll (`data/truth/<study>.yaml`); a real one has none. */
export async function readTruth(root: string, study: SurveyStudy): Promise<readonly TrueShare[]> {
  const path = join(root, "truth", `${study.study}.yaml`);
  if (!study.synthetic || !existsSync(path)) return [];
  return (parse(await readFile(path, "utf8")) as { figures: TrueShare[] }).figures;
}
