import { domainMeans } from "../../src/statistics/domainMeans.js";
import type { SurveyDesign } from "../../src/statistics/surveyDesign.js";
import type { Answers, Respondents } from "../survey/respondents.js";
import type { CellDomain } from "./cellDomains.js";
import type { Measure } from "./cellVariables.js";
import { cellVariables } from "./cellVariables.js";
import { type Estimate, estimateOf } from "./estimateOf.js";
import { sharesOfAnswers } from "./sharesOfAnswers.js";

/** An estimate of one measure of one item in one domain. */
export interface Cell extends Estimate {
  readonly item: string;
  readonly option: string;
  readonly optionOrd: number;
  readonly measure: Measure;
  readonly sex: string;
  readonly age: string;
  readonly area: string;
}

/**
 * Estimates every measure of every item in every domain: weighted, with linearised standard errors that know the
 * calibration, and 95 % intervals. Order: item, option, measure as the codebook has them, then domain.
 */
export function tabulateCells(design: SurveyDesign, respondents: Respondents, domains: readonly CellDomain[]): Cell[] {
  return respondents.answers.flatMap((answers) => itemCells(design, answers, domains));
}

function itemCells(design: SurveyDesign, answers: Answers, domains: readonly CellDomain[]): Cell[] {
  const variables = cellVariables(answers);
  const means = domainMeans(
    design,
    variables.map(({ values }) => values),
    domains.map(({ mask }) => mask)
  );
  const cells = variables.flatMap(({ item, option, optionOrd, measure }, v) =>
    domains.map(({ sex, age, area }, d) => {
      const at = v * domains.length + d;
      const estimate = estimateOf(measure, {
        base: means.base[at]!,
        effectiveBase: means.effectiveBase[at]!,
        estimate: means.estimate[at]!,
        standardError: means.standardError[at]!,
        degreesOfFreedom: means.degreesOfFreedom[at]!
      });
      return { item, option, optionOrd, measure, sex, age, area, ...estimate };
    })
  );
  return answers.item.type === "multiple" ? [...cells, ...sharesOfAnswers(design, answers, domains)] : cells;
}
