import { reliability } from "../../src/statistics/reliability.js";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Estimate } from "../tabulate/estimateOf.js";

/** What may be done with a cell; closed. */
export type Verdict = "published" | "unreliable" | "suppressed" | "not_asked";

/**
 * Applies the policy to an estimate: too few respondents are hidden; a figure that fails a rule of precision is shown,
 * with its interval, as unreliable. (The NCHS standards would not print the latter; hiding here is kept for people, not
 * for imprecision, which the interval shows: docs/decisions/005-unreliable-is-shown.md.)
 *
 * @param proportion whether the widths of the interval are those of a share
 */
export function cellVerdict(
  { base, effectiveBase, estimate, lower, upper, degreesOfFreedom }: Estimate,
  proportion: boolean,
  policy: DisclosurePolicy
): Verdict {
  if (base === 0) return "not_asked";
  if (base < policy.minimumBase || estimate === null || lower === null || upper === null) return "suppressed";
  if (!proportion)
    return effectiveBase < policy.minimumEffectiveBase || degreesOfFreedom < policy.minimumDegreesOfFreedom
      ? "unreliable"
      : "published";
  const { reasons } = reliability(
    { share: estimate, base, effectiveBase, degreesOfFreedom, interval: { low: lower, high: upper } },
    {
      minimum_base: policy.minimumBase,
      minimum_effective_base: policy.minimumEffectiveBase,
      maximum_interval_width: policy.maximumIntervalWidth,
      reliable_interval_width: policy.reliableIntervalWidth,
      maximum_relative_width: policy.maximumRelativeWidth,
      minimum_degrees_of_freedom: policy.minimumDegreesOfFreedom
    }
  );
  return reasons.length > 0 ? "unreliable" : "published";
}
