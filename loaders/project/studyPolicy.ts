import type { DisclosurePolicy } from "./disclosurePolicy.js";
import type { Project } from "./project.js";
import type { SurveyStudy } from "./surveyStudy.js";

/**
 * The policy that holds for the cells of a survey: the project's, or stricter where the codebook says so. Where rows
 * are released nothing is hidden: whoever has the rows can count every cell, so that hiding one would protect nobody
 * and only seem to.
 */
export function studyPolicy({ release, policy }: SurveyStudy, project: Pick<Project, "policy">): DisclosurePolicy {
  const own = { ...project.policy, ...policy };
  if (release !== "microdata") return own;
  return {
    ...own,
    minimumBase: 0,
    minimumCount: 0,
    zeros: "shown",
    protectionInterval: 0,
    minimumLevelShare: 0,
    summaryOptions: []
  };
}
