import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../project/problem.js";
import { ProjectError } from "../project/problem.js";
import type { Study } from "../project/project.js";
import { validateSchema } from "../project/validateSchema.js";
import { readYamlFile } from "../project/yamlFile.js";

/** A share (or the mean of a rating) in the whole population that a synthetic poll is drawn from. */
export interface TrueShare {
  readonly item: string;
  /** As in the published cells: an option, `any`, `mean` or `top_two_box`. */
  readonly option: string;
  readonly measure: "share" | "mean" | "top_two_box";
  /** `all`, `18-64` or `65+`. */
  readonly age: string;
  readonly value: number;
}

/**
 * Reads `data/truth/<study>.yaml`; empty where there is none, as for any real study.
 *
 * Throws a ProjectError where the file does not conform to its schema.
 */
export async function readTruth(dataRoot: string, { study }: Study): Promise<readonly TrueShare[]> {
  const name = `truth/${study}.yaml`;
  if (!existsSync(join(dataRoot, name))) return [];
  const problems: Problem[] = [];
  const yaml = await readYamlFile(dataRoot, name, problems);
  if (yaml.content === null || !validateSchema(yaml, "truth", problems)) throw new ProjectError(problems);
  return (yaml.content as { figures: TrueShare[] }).figures;
}
