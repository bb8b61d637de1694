import { anonymise } from "../../loaders/anonymise/anonymise.js";
import { representationTable } from "../../loaders/describe/representationTable.js";
import { protectSurvey } from "../../loaders/suppress/protectSurvey.js";
import type { SurveyProtection } from "../../loaders/suppress/surveyProtection.js";
import { suppressCells } from "../../loaders/suppress/suppressCells.js";
import { suppressDifferences } from "../../loaders/suppress/suppressDifferences.js";
import { cellDomains } from "../../loaders/tabulate/cellDomains.js";
import { compareSchemes } from "../../loaders/tabulate/compareSchemes.js";
import { tabulateCells } from "../../loaders/tabulate/tabulateCells.js";
import { agePairs, tabulateDifferences } from "../../loaders/tabulate/tabulateDifferences.js";
import { weigh } from "../../loaders/weigh/weigh.js";
import type { DrawnSurvey } from "./drawRelease.js";
import type { Release } from "./intruder.js";

/**
 * Takes a drawn survey through the stages of the pipeline, from anonymising to what is published.
 *
 * @param mutate spoils the protection, to see whether anybody notices
 */
export function publishDrawn(
  { project, study, respondents, policy }: DrawnSurvey,
  mutate: (protection: SurveyProtection) => SurveyProtection = (same) => same
): Release {
  const weighted = weigh(anonymise(respondents, project), study, project, policy);
  const { design } = weighted.schemes.find(({ name }) => name === weighted.published)!;
  const domains = cellDomains(weighted.respondents, project.domains);
  const tabulated = tabulateCells(design, weighted.respondents, domains);
  const protection = mutate(protectSurvey(weighted, tabulated, study, project, policy));
  const cells = suppressCells(tabulated, protection, policy);
  const differences = suppressDifferences(
    tabulateDifferences(design, weighted.respondents, domains, agePairs(project.domains)),
    cells,
    policy
  );
  return {
    cells,
    differences,
    schemes: suppressCells(compareSchemes(weighted, domains), protection, policy),
    representation: representationTable(weighted, study, project, protection, policy)
  };
}
