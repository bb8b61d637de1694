import type { DisclosurePolicy } from "../project/project.js";
import type { Estimate } from "../tabulate/estimateOf.js";

/** What may be done with a cell; closed. */
export type Verdict = "published" | "unreliable" | "suppressed" | "not_asked";

/**
 * Applies the policy to an estimate: too few respondents are hidden, an imprecise share or mean is shown as unreliable.
 *
 * Source of the precision rules: J. D. Parker et al., National Center for Health Statistics Data Presentation Standards
 * for Proportions, Vital Health Stat 2(175), 2017.
 *
 * @param proportion whether the widths of the interval are those of a share
 */
export function cellVerdict(
  { base, effectiveBase, estimate, lower, upper, degreesOfFreedom }: Estimate, proportion: boolean, policy: DisclosurePolicy
): Verdict {
  if (base === 0) return "not_asked";
  if (base < policy.minimumBase || estimate === null || lower === null || upper === null) return "suppressed";
  if (effectiveBase < policy.minimumEffectiveBase || degreesOfFreedom < policy.minimumDegreesOfFreedom) return "unreliable";
  if (!proportion) return "published";
  const width = upper - lower;
  if (width >= policy.maximumIntervalWidth) return "unreliable";
  if (width <= policy.reliableIntervalWidth) return "published";
  return width > policy.maximumRelativeWidth * estimate ? "unreliable" : "published";
}
