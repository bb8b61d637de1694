import type { EstimateWithError } from "./contrast.js";
import { normalTail } from "./normal.js";
import type { Interval } from "./shareInterval.js";
import { meanInterval } from "./shareInterval.js";
import { studentTwoSided } from "./studentT.js";

/** A difference with its test; every figure that is not defined is NaN. */
export interface Difference {
  difference: number;
  standardError: number;
  /** Infinity where the test is normal. */
  degreesOfFreedom: number;
  /** difference / standard error; NaN where the standard error is 0. */
  t: number;
  /** Two-sided p value of t. */
  p: number;
  /** Two-sided p value of the same ratio under the normal distribution. */
  pNormal: number;
  interval: Interval;
}

/** t test and interval of a difference with a known standard error. */
export function testDifference(
  difference: number,
  standardError: number,
  degreesOfFreedom: number,
  level: number
): Difference {
  const t = standardError > 0 ? difference / standardError : NaN;
  const tested = !Number.isNaN(t) && degreesOfFreedom >= 1;
  return {
    difference,
    standardError,
    degreesOfFreedom,
    t,
    p: tested ? studentTwoSided(t, degreesOfFreedom) : NaN,
    pNormal: Number.isNaN(t) ? NaN : 2 * normalTail(Math.abs(t)),
    interval: tested ? meanInterval(difference, standardError, degreesOfFreedom, level) : { low: NaN, high: NaN }
  };
}

/**
 * Change between two waves that share no respondents, second minus first: variances add, the test is normal.
 * Both estimates must be about the same universe and question.
 */
export function waveDifference(first: EstimateWithError, second: EstimateWithError, level: number): Difference {
  const standardError = Math.hypot(first.standardError, second.standardError);
  return testDifference(second.estimate - first.estimate, standardError, Infinity, level);
}

/** Estimate minus a population figure that is known without error. R: `svyttest(I(y - known) ~ 0)`,
 * which takes one degree of freedom less than the design has. */
export function knownDifference(
  { estimate, standardError }: EstimateWithError,
  known: number,
  degreesOfFreedom: number,
  level: number
): Difference {
  return testDifference(estimate - known, standardError, degreesOfFreedom, level);
}
