import { linearisedMean, linearisedRatio } from "./linearised.js";
import { unitContributions } from "./linearisedVariance.js";
import type { SurveyDesign } from "./surveyDesign.js";
import { DesignError } from "./surveyDesign.js";
import type { Difference } from "./testDifference.js";
import { testDifference } from "./testDifference.js";

/** One state of the answers of a sample: before or after a correction. */
export interface SampleState {
  /** Without strata and clusters: every respondent is a sampling unit. */
  design: SurveyDesign;
  /** Who each row is, by a number that is the same in both states. */
  respondents: Int32Array;
  /** One value a row, NaN for a missing answer. */
  values: Float64Array;
  /** Of a ratio: what the values are divided by, NaN for a missing answer; absent for a mean. */
  denominators?: Float64Array;
  /** Mask of the rows inside the base. */
  domain: Uint8Array;
}

/**
 * Change of a mean, share or ratio between two states of the same respondents' answers, after minus before. What did
 * not change cancels respondent by respondent, so the error is far smaller than that of two independent samples.
 * Answers, bases, weights and margins may all have been corrected; respondents may have come or gone.
 *
 * The variance is that of the difference of both linearised contributions. R: `svycontrast` on both variables of one
 * design where weights are the same.
 *
 * @throws DesignError if a design has strata or clusters, or a respondent is in a state twice
 */
export function correctedDifference(before: SampleState, after: SampleState, level: number): Difference {
  const moved = new Map<number, number>();
  const add = ({ design, respondents, values, denominators, domain }: SampleState, sign: 1 | -1): number => {
    if (design.clusters !== null || design.strata.count > 1)
      throw new DesignError("corrected difference: designs with strata or clusters are not supported");
    if (new Set(respondents).size < respondents.length)
      throw new DesignError("corrected difference: a respondent is there twice");
    const { estimate, influence } =
      denominators === undefined
        ? linearisedMean(design, values, domain)
        : linearisedRatio(design, values, denominators, domain);
    unitContributions(design, influence).forEach((contribution, row) => {
      const respondent = respondents[row]!;
      moved.set(respondent, (moved.get(respondent) ?? 0) + sign * contribution);
    });
    return estimate;
  };
  const difference = -add(before, -1) + add(after, 1);
  const count = moved.size;
  const contributions = [...moved.values()];
  const mean = contributions.reduce((sum, value) => sum + value, 0) / count;
  const squares = contributions.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return testDifference(difference, Math.sqrt((count / (count - 1)) * squares), count - 1, level);
}
