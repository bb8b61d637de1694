import { degreesOfFreedom } from "./degreesOfFreedom.js";
import { linearisedMean } from "./linearised.js";
import { contrast } from "./contrast.js";
import { meanInterval } from "./shareInterval.js";
import type { Interval } from "./shareInterval.js";
import { studentTwoSided } from "./studentT.js";
import type { SurveyDesign } from "./surveyDesign.js";
import { normalTail } from "./normal.js";

/** A difference with its test; every figure NaN where a base is empty. */
export interface Difference {
  difference: number;
  standardError: number;
  /** Sampling units of both bases together, less strata, less 1. */
  degreesOfFreedom: number;
  t: number;
  /** Two-sided p value of t. */
  p: number;
  /** Two-sided p value of the same ratio under the normal distribution. */
  pNormal: number;
  interval: Interval;
}

/**
 * Difference of a mean or share between two domains of one design, first minus second, with the covariance that
 * weighting across domains makes between them. Domains may overlap.
 *
 * R: `svyttest(y ~ group)`, which for two disjoint domains has these degrees of freedom; `svycontrast` for `pNormal`.
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
  const a = linearisedMean(design, values, first);
  const b = linearisedMean(design, values, second);
  const { estimate, standardError } = contrast(design, [a, b], [1, -1]);
  const union = Int32Array.from(values.keys()).filter(
    (row) => (first[row] || second[row]) && !Number.isNaN(values[row]!)
  );
  return testDifference(
    estimate,
    standardError,
    degreesOfFreedom(design, union) - 1,
    level
  );
}

/** t test and interval of a difference with a known standard error; df = Infinity for a normal test. */
export function testDifference(
  difference: number,
  standardError: number,
  degrees: number,
  level: number
): Difference {
  const t = standardError > 0 ? difference / standardError : NaN;
  const tested = degrees >= 1 && !Number.isNaN(t);
  return {
    difference,
    standardError,
    degreesOfFreedom: degrees,
    t,
    p: tested ? studentTwoSided(t, degrees) : NaN,
    pNormal: Number.isNaN(t) ? NaN : 2 * normalTail(Math.abs(t)),
    interval: degrees >= 1 ? meanInterval(difference, standardError, degrees, level) : { low: NaN, high: NaN }
  };
}
