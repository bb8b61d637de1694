import { existsSync } from "node:fs";
import { join } from "node:path";
import { didYouMean } from "../project/nearest.js";
import type { Problem } from "../project/problem.js";
import { ProjectError } from "../project/problem.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { validateSchema } from "../project/validateSchema.js";
import { readYamlFile } from "../project/yamlFile.js";

/** A figure of the population that a synthetic poll was drawn from. */
export interface TrueShare {
  readonly item: string;
  readonly option: string;
  readonly measure: string;
  /** Age category as published; everybody is `all`. */
  readonly age: string;
  readonly value: number;
}

/**
 * Reads the recorded truth of a synthetic poll (`data/truth/<study>.yaml`); a real one has none. Throws ProjectError
 * where the file is no such record, or names an item that the project has not.
 */
export async function readTruth(
  { root, items }: Pick<Project, "root" | "items">,
  study: SurveyStudy
): Promise<readonly TrueShare[]> {
  const name = join("truth", `${study.study}.yaml`);
  if (!study.synthetic || !existsSync(join(root, name))) return [];
  const problems: Problem[] = [];
  const yaml = await readYamlFile(root, name, problems);
  const figures = validateSchema(yaml, "truth", problems) ? (yaml.content as { figures: TrueShare[] }).figures : [];
  figures.forEach(({ item }, index) => {
    if (!items.has(item))
      problems.push(yaml.problem(["figures", index, "item"], `no item "${item}"${didYouMean(item, items.keys())}`));
  });
  if (problems.length > 0) throw new ProjectError(problems);
  return figures;
}
