import { type Interval, meanInterval, shareInterval } from "../../src/statistics/shareInterval.js";
import type { Measure } from "./cellVariables.js";

/** Confidence level of every published interval. */
export const LEVEL = 0.95;

/** What an estimate says and rests on, before the policy has been applied. Figures are null where the base is empty. */
export interface Estimate {
  readonly base: number;
  readonly effectiveBase: number;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly degreesOfFreedom: number;
}

/** An estimate as the statistics give it: NaN where the base is empty. */
export interface Moments {
  readonly base: number;
  readonly effectiveBase: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** Puts an estimate together with its interval: logit for shares, Student's t for means. */
export function estimateOf(measure: Measure, moments: Moments): Estimate {
  const { base, effectiveBase, estimate, standardError, degreesOfFreedom } = moments;
  const nothing = {
    base,
    effectiveBase,
    degreesOfFreedom,
    estimate: null,
    standardError: null,
    lower: null,
    upper: null
  };
  if (base === 0) return nothing;
  const interval = intervalOf(measure, moments);
  if (Number.isNaN(interval.low)) return nothing;
  return { base, effectiveBase, degreesOfFreedom, estimate, standardError, lower: interval.low, upper: interval.high };
}

function intervalOf(
  measure: Measure,
  { base, effectiveBase, estimate, standardError, degreesOfFreedom }: Moments
): Interval {
  switch (measure) {
    case "mean":
      return degreesOfFreedom < 1
        ? { low: NaN, high: NaN }
        : meanInterval(estimate, standardError, degreesOfFreedom, LEVEL);
    case "share":
    case "top_two_box":
    case "share_of_answers":
      return shareInterval(
        "logit",
        { share: estimate, standardError, degreesOfFreedom, effectiveBase, rows: base },
        LEVEL
      );
  }
}
