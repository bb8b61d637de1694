import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";

/** Whether a survey's extract is on this machine; where it is not, its tables are those of its release. */
export function hasExtract({ root }: Project, { extract }: SurveyStudy): boolean {
  return existsSync(join(root, "extracts", extract.path));
}
