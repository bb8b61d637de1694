import type { MicrodataPolicy } from "../project/microdataPolicy.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";

/** What the rows of a study are released under: the policy's thresholds, or stricter ones of its codebook. */
export function rowsPolicy({ microdata }: SurveyStudy, { policy }: Pick<Project, "policy">): MicrodataPolicy {
  return { ...policy.microdata, k: microdata?.k ?? policy.microdata.k, l: microdata?.l ?? policy.microdata.l };
}
