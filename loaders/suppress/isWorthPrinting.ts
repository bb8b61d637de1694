import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Cell } from "../tabulate/tabulateCells.js";

/**
 * Whether a figure of released rows is worth a place in the tables: it can be estimated, from as many respondents as a
 * figure elsewhere needs. The others are left out, not hidden: whoever wants them has the rows.
 *
 * @param policy of the project
 */
export function isWorthPrinting(
  { base, estimate, lower, measure }: Cell,
  { minimumBase, minimumCount, zeros }: DisclosurePolicy
): boolean {
  if (base === 0) return true;
  if (base < minimumBase || estimate === null || lower === null) return false;
  if (measure === "mean") return true;
  const behind = Math.round(estimate * base);
  return [behind, base - behind].every((count) => count >= minimumCount || (count === 0 && zeros === "shown"));
}
