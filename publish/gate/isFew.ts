import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";

/** Whether few respondents are behind a share of a base, or behind what is left of it, as a reader works them out. */
export function isFew(
  base: number,
  share: number,
  { minimumCount, zeros }: Pick<DisclosurePolicy, "minimumCount" | "zeros">
): boolean {
  const count = Math.round(Math.min(share, 1 - share) * base);
  return count < minimumCount && (zeros === "hidden" || count > 0);
}
