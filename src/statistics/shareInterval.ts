import { betaQuantile } from "./betaQuantile.js";
import { studentQuantile } from "./studentT.js";

/** How an interval of a share is made; closed. */
export type IntervalMethod = "mean" | "logit" | "beta" | "wilson";

export interface Interval {
  low: number;
  high: number;
}

/** What an interval of a share needs to know. */
export interface ShareEstimate {
  share: number;
  standardError: number;
  degreesOfFreedom: number;
  /** Kish's effective base: stands in for n where the standard error says nothing. */
  effectiveBase: number;
  /** Rows for the factor of `beta`: those of the base, or of the whole design where weights were calibrated. */
  rows: number;
}

/** A standard error below this part of √(p(1−p)) is rounding noise: the weights fix the share. */
const FIXED = 1e-9;

/**
 * Interval of a share, always inside [0, 1].
 *
 * Where the variance says nothing (a share of 0 or 1, or no degree of freedom) R gives a point, NaN or an artefact;
 * here every method then gives the exact binomial interval (Clopper–Pearson) at Kish's effective base. A share that
 * the weights fix is its own interval. In an opt-in sample the level is that of the sampling error alone.
 *
 * @param level confidence level, in (0, 1)
 */
export function shareInterval(method: IntervalMethod, estimate: ShareEstimate, level: number): Interval {
  const { share, standardError, degreesOfFreedom, effectiveBase, rows } = estimate;
  if (!(effectiveBase > 0)) return { low: NaN, high: NaN };
  if (share <= 0 || share >= 1 || degreesOfFreedom < 1)
    return clopperPearson(Math.min(1, Math.max(0, share)), effectiveBase, level);
  if (standardError <= FIXED * Math.sqrt(share * (1 - share))) return { low: share, high: share };
  switch (method) {
    case "mean": {
      const { low, high } = meanInterval(share, standardError, degreesOfFreedom, level);
      return { low: Math.max(0, low), high: Math.min(1, high) };
    }
    case "logit":
      return logitInterval(share, standardError, degreesOfFreedom, level);
    case "beta":
      return betaInterval(share, standardError, degreesOfFreedom, rows, level);
    case "wilson":
      return wilsonInterval(share, standardError, degreesOfFreedom, level);
    default:
      throw new Error(`interval method: unknown ${JSON.stringify(method satisfies never)}`);
  }
}

/** estimate ∓ t × standard error. R: `svyciprop(method = "mean")`, `confint(svymean(), df)`. */
export function meanInterval(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  level: number
): Interval {
  const reach = studentQuantile((1 - level) / 2, degreesOfFreedom) * standardError;
  return { low: estimate - reach, high: estimate + reach };
}

/** Wald interval of the logit, turned back; NaN at 0 and 1. R: `svyciprop(method = "xlogit")`. */
export function logitInterval(share: number, standardError: number, degreesOfFreedom: number, level: number): Interval {
  if (!(share > 0 && share < 1)) return { low: NaN, high: NaN };
  const logit = Math.log(share / (1 - share));
  const reach = (studentQuantile((1 - level) / 2, degreesOfFreedom) * standardError) / (share * (1 - share));
  return { low: 1 / (1 + Math.exp(reach - logit)), high: 1 / (1 + Math.exp(-logit - reach)) };
}

/**
 * Exact binomial interval at the effective sample size p(1−p)/v, adjusted for the degrees of freedom; NaN at 0 and 1.
 *
 * Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998) 193. R: `svyciprop(method = "beta")`.
 *
 * @param rows number of rows that R's `nrow(design)` gives: of the base, or of the whole calibrated design
 */
export function betaInterval(
  share: number,
  standardError: number,
  degreesOfFreedom: number,
  rows: number,
  level: number
): Interval {
  if (!(share > 0 && share < 1)) return { low: NaN, high: NaN };
  const tail = (1 - level) / 2;
  const factor = (studentQuantile(tail, rows - 1) / studentQuantile(tail, degreesOfFreedom)) ** 2;
  return clopperPearson(share, ((share * (1 - share)) / standardError ** 2) * factor, level);
}

/**
 * Score interval with p(1−p)/v in place of n and Student's t in place of z; NaN at 0 and 1.
 *
 * Source: E. B. Wilson, JASA 22 (1927) 209. R: `svyciprop(method = "wilson")` from survey 4.2 on.
 */
export function wilsonInterval(
  share: number,
  standardError: number,
  degreesOfFreedom: number,
  level: number
): Interval {
  if (!(share > 0 && share < 1)) return { low: NaN, high: NaN };
  const size = (share * (1 - share)) / standardError ** 2;
  const square = studentQuantile((1 - level) / 2, degreesOfFreedom) ** 2;
  const middle = (share + square / (2 * size)) / (1 + square / size);
  const reach =
    (Math.sqrt(square) * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size))) / (1 + square / size);
  return { low: middle - reach, high: middle + reach };
}

/**
 * Exact binomial interval for a share of an effective number of trials.
 *
 * Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404.
 */
export function clopperPearson(share: number, trials: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const successes = trials * share;
  const failures = trials * (1 - share);
  return {
    low: successes > 0 ? betaQuantile(tail, successes, failures + 1) : 0,
    high: failures > 0 ? betaQuantile(1 - tail, successes + 1, failures) : 1
  };
}
