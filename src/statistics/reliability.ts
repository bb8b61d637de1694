import type { Interval } from "./shareInterval.js";

/** Whether a share may be read as printed; closed. */
export type ReliabilityVerdict = "published" | "unreliable" | "suppressed";

/** The rule that decided against plain publication; closed. */
export type ReliabilityReason =
  "base" | "effective_base" | "interval_width" | "relative_width" | "degrees_of_freedom" | "no_variation";

/** Thresholds; they are policy, so they come from a file. */
export interface ReliabilityPolicy {
  /** Respondents. */
  minimum_base: number;
  minimum_effective_base: number;
  /** Widest 95 % interval, as a share. */
  maximum_interval_width: number;
  /** An interval no wider than this is reliable whatever its relative width. */
  reliable_interval_width: number;
  /** Widest interval as a multiple of the share. */
  maximum_relative_width: number;
  minimum_degrees_of_freedom: number;
}

/** A share with what the standards look at. */
export interface JudgedShare {
  share: number;
  base: number;
  effectiveBase: number;
  degreesOfFreedom: number;
  /** 95 % interval; the standards are written for Korn and Graubard's. */
  interval: Interval;
}

export interface Reliability {
  verdict: ReliabilityVerdict;
  /** Every rule that spoke against, in the order of the standards; empty if published. */
  reasons: ReliabilityReason[];
}

/**
 * Judges a share by the NCHS data presentation standards for proportions: too small a base, or too wide an interval
 * in itself or for the size of the share, suppresses; too few degrees of freedom, or a share of 0 or 1, whose error
 * nobody can estimate, needs a statistician's look and is marked unreliable.
 *
 * Source: J. D. Parker et al., *National Center for Health Statistics Data Presentation Standards for Proportions*,
 * Vital Health Stat 2(175), 2017.
 */
export function reliability(
  { share, base, effectiveBase, degreesOfFreedom, interval }: JudgedShare,
  policy: ReliabilityPolicy
): Reliability {
  const width = interval.high - interval.low;
  const suppressing: ReliabilityReason[] = [];
  if (!(base >= policy.minimum_base)) suppressing.push("base");
  if (!(effectiveBase >= policy.minimum_effective_base)) suppressing.push("effective_base");
  if (!(width < policy.maximum_interval_width)) suppressing.push("interval_width");
  else if (width > policy.reliable_interval_width && width > policy.maximum_relative_width * share)
    suppressing.push("relative_width");
  const weakening: ReliabilityReason[] = [];
  if (degreesOfFreedom < policy.minimum_degrees_of_freedom) weakening.push("degrees_of_freedom");
  if (share === 0 || share === 1) weakening.push("no_variation");
  const reasons = [...suppressing, ...weakening];
  if (suppressing.length > 0) return { verdict: "suppressed", reasons };
  return { verdict: weakening.length > 0 ? "unreliable" : "published", reasons };
}
