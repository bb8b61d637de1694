import { contrast } from "./contrast.js";
import { degreesOfFreedom } from "./degreesOfFreedom.js";
import { linearisedMean } from "./linearised.js";
import type { SurveyDesign } from "./surveyDesign.js";
import type { Difference } from "./testDifference.js";
import { testDifference } from "./testDifference.js";

/**
 * Difference of a mean or share between two domains of one design, first minus second, with the covariance that
 * weighting across domains makes between them. Domains may overlap. Degrees of freedom are the sampling units of both
 * bases together, less strata, less 1.
 *
 * R: `svyttest(y ~ group)`; `svycontrast` for `pNormal`.
 *
 * @param values one value a row, NaN for a missing answer
 * @param first mask of the first domain
 * @param second mask of the second domain
 */
export function domainDifference(
  design: SurveyDesign,
  values: Float64Array,
  first: Uint8Array,
  second: Uint8Array,
  level: number
): Difference {
  const means = [first, second].map((domain) => linearisedMean(design, values, domain));
  const union = Int32Array.from(values.keys()).filter(
    (row) => (first[row] || second[row]) && !Number.isNaN(values[row]!)
  );
  const { estimate, standardError } = contrast(design, means, [1, -1]);
  return testDifference(estimate, standardError, degreesOfFreedom(design, union) - 1, level);
}
