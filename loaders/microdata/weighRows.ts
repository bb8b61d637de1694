import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Respondents } from "../survey/respondents.js";
import { type Weighted, weigh } from "../weigh/weigh.js";
import { coarsenWeighting } from "./coarsenWeighting.js";
import { rowsPolicy } from "./rowsPolicy.js";

/** Significant digits of a released weight. */
const DIGITS = 4;

/**
 * Weights released rows by what is released of them, and rounds the weights: every row of a class has the same one, so
 * a weight singles nobody out. A withheld value is a category of its own, whose share is that among the respondents.
 *
 * @param received respondents of the extract, those without a weighting variable too
 * @throws as `weigh`
 */
export function weighRows(respondents: Respondents, received: number, study: SurveyStudy, project: Project): Weighted {
  const coarse = coarsenWeighting(respondents, study, project);
  const policy = { ...project.policy, minimumBase: Math.min(project.policy.minimumBase, rowsPolicy(study, project).k) };
  const weighted = weigh(respondents, coarse.study, coarse.project, policy, "kept");
  return {
    ...weighted,
    received,
    schemes: weighted.schemes.map((scheme) => {
      if (scheme.name !== weighted.published) return scheme;
      const weights = scheme.design.weights.map((weight) => Number(weight.toPrecision(DIGITS)));
      const margins = weighted.fitted.map(({ codes }) => codes);
      return {
        ...scheme,
        design: surveyDesign({ weights, calibration: { startWeights: scheme.design.startWeights!, margins } })
      };
    })
  };
}
