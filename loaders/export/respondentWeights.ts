import { anonymise } from "../anonymise/anonymise.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Respondents } from "../survey/respondents.js";
import { WeighingError, weigh } from "../weigh/weigh.js";

/** Weights by respondent, NaN where one lacks a weighting variable; or why there are none. */
export type RespondentWeights =
  /** `relative` is 1 on average over the weighted respondents, `population` adds up to the population. */
  | { readonly kind: "weights"; readonly relative: Float64Array; readonly population: Float64Array }
  | { readonly kind: "none"; readonly reason: string };

/** The weights that a study's cells are made with, laid out over all of its respondents. */
export function respondentWeights(respondents: Respondents, study: SurveyStudy, project: Project): RespondentWeights {
  if (study.weighting.margins.length === 0) return { kind: "none", reason: "the codebook names no margins" };
  try {
    const policy = { ...project.policy, ...study.policy };
    const { rows, schemes, published } = weigh(anonymise(respondents, project), study, project, policy);
    const { weights } = schemes.find(({ name }) => name === published)!.design;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const population = new Float64Array(respondents.rows).fill(NaN);
    rows.forEach((row, index) => {
      population[row] = weights[index]!;
    });
    return { kind: "weights", population, relative: population.map((weight) => (weight * rows.length) / total) };
  } catch (error) {
    if (!(error instanceof WeighingError)) throw error;
    return { kind: "none", reason: error.message };
  }
}
