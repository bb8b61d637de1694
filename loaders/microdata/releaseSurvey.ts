import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Weighted } from "../weigh/weigh.js";
import { coarsenWeighting } from "./coarsenWeighting.js";
import { type RowsCoarsened, releaseRows } from "./releaseRows.js";
import { type RowsTable, rowsTable } from "./rowsTable.js";
import { weighRows } from "./weighRows.js";

/**
 * A survey whose rows are released: its tables are made of these rows, so that whoever has them comes to the same
 * figures.
 */
export interface ReleasedSurvey {
  readonly weighted: Weighted;
  readonly rows: RowsTable;
  readonly done: RowsCoarsened;
  /** The codebook and the project as far as they hold for released rows: coarser weighting, options that are left. */
  readonly study: SurveyStudy;
  readonly project: Project;
}

/**
 * Makes the rows of a survey such that they may be published, and weights them again.
 *
 * @param received the survey as weighted with everything that was received
 * @throws MicrodataError or WeighingError, naming the study
 */
export function releaseSurvey(received: Weighted, study: SurveyStudy, project: Project): ReleasedSurvey {
  const { respondents, done } = releaseRows(received.respondents, study, project);
  const weighted = weighRows(respondents, received.received, study, project);
  const { design } = weighted.schemes.find(({ name }) => name === weighted.published)!;
  const coarse = coarsenWeighting(respondents, study, project);
  const items = new Map([...project.items, ...respondents.answers.map(({ item }) => [item.id, item] as const)]);
  return {
    weighted,
    rows: rowsTable(respondents, design.weights, project),
    done,
    study: coarse.study,
    project: { ...coarse.project, items }
  };
}
