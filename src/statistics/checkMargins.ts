import type { Margin } from "./margin.js";
import type { RefusedCategory } from "./weightingRefusal.js";
import { WeightingRefusal } from "./weightingRefusal.js";

/** Relative difference between the totals of two margins that is put down to rounding. */
const TOTALS_TOLERANCE = 1e-10;

/**
 * Refuses margins that no positive weights can meet.
 *
 * @param baseWeights starting weight of every row
 * @param minimumBase fewest respondents a category with a target may have
 * @throws WeightingRefusal naming the rule and every category at fault
 */
export function checkMargins(baseWeights: Float64Array, margins: readonly Margin[], minimumBase: number): void {
  for (let row = 0; row < baseWeights.length; row++)
    if (!(baseWeights[row]! > 0 && baseWeights[row]! < Infinity))
      throw new WeightingRefusal("base_weight", "every base weight must be positive and finite");
  for (const margin of margins) checkCategories(margin, baseWeights.length, minimumBase);
  checkTotals(margins);
}

function checkCategories(margin: Margin, rows: number, minimumBase: number): void {
  const bases = marginBases(margin, rows);
  const refuse = (rule: "empty_category" | "thin_category" | "zero_target", message: string, at: number[]) => {
    if (at.length === 0) return;
    throw new WeightingRefusal(
      rule,
      message,
      at.map((category) => refused(margin, category, bases[category]!))
    );
  };
  const categories = margin.categories.map((_, category) => category);
  refuse(
    "empty_category",
    "a category of the population that nobody answered from cannot be weighted up",
    categories.filter((category) => bases[category] === 0 && margin.targets[category]! > 0)
  );
  refuse(
    "zero_target",
    "respondents in a category that the population lacks",
    categories.filter((category) => bases[category]! > 0 && !(margin.targets[category]! > 0))
  );
  refuse(
    "thin_category",
    `fewer than ${minimumBase} respondents`,
    categories.filter((category) => bases[category]! < minimumBase && margin.targets[category]! > 0)
  );
}

/** Respondents in every category. @throws WeightingRefusal if a row has none of the categories */
export function marginBases(margin: Margin, rows: number): Int32Array {
  const bases = new Int32Array(margin.categories.length);
  let missing = margin.codes.length === rows ? 0 : Math.abs(rows - margin.codes.length);
  for (let row = 0; row < margin.codes.length; row++) {
    const code = margin.codes[row]!;
    if (code >= 0 && code < bases.length) bases[code]!++;
    else missing++;
  }
  if (missing > 0)
    throw new WeightingRefusal("missing_category", `${missing} rows have no category of the margin ${margin.name}`);
  return bases;
}

function checkTotals(margins: readonly Margin[]): void {
  const totals = margins.map(({ targets }) => targets.reduce((sum, target) => sum + target, 0));
  const first = totals[0] ?? 0;
  const differing = totals.findIndex((total) => !(Math.abs(total - first) <= TOTALS_TOLERANCE * first));
  if (differing >= 0)
    throw new WeightingRefusal(
      "totals_differ",
      `margin ${margins[differing]!.name} adds up to ${totals[differing]}, ${margins[0]!.name} to ${first}`
    );
}

function refused(margin: Margin, category: number, base: number): RefusedCategory {
  return {
    margin: margin.name,
    category: margin.categories[category]!,
    base,
    target: margin.targets[category]!
  };
}
