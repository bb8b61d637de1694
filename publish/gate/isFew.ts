import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";

/** Whether a count that a reader works out from a share and its base is a small one. */
export function isFew(
  count: number,
  { minimumCount, zeros }: Pick<DisclosurePolicy, "minimumCount" | "zeros">
): boolean {
  const whole = Math.round(count);
  return whole < minimumCount && (zeros === "hidden" || whole > 0);
}
