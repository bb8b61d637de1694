import type { Margin } from "./margin.js";
import type { MarginCells } from "./marginCells.js";
import { marginCells } from "./marginCells.js";
import { WeightingRefusal } from "./weightingRefusal.js";

/** A sample summarised by the cells of its margins. */
export interface MarginTable extends MarginCells {
  /** Respondents in every cell. */
  bases: Int32Array;
  /** Sum of base weights in every cell. */
  baseSums: Float64Array;
}

/** Relative difference between the totals of two margins that is put down to rounding. */
const TOTALS_TOLERANCE = 1e-10;

/**
 * Lays margins over a sample, and refuses those that no positive weights can meet.
 *
 * @param baseWeights starting weight of every row
 * @param minimumBase fewest respondents a category with a target may have
 * @throws WeightingRefusal naming the rule and every category at fault
 */
export function marginTable(baseWeights: Float64Array, margins: readonly Margin[], minimumBase: number): MarginTable {
  const columns = margins.map(({ name, codes, categories }) => ({ name, codes, count: categories.length }));
  const cells = marginCells(columns, baseWeights.length);
  const bases = new Int32Array(cells.count);
  const baseSums = new Float64Array(cells.count);
  for (let row = 0; row < baseWeights.length; row++) {
    const weight = baseWeights[row]!;
    if (!(weight > 0 && weight < Infinity))
      throw new WeightingRefusal("base_weight", "every base weight must be positive and finite");
    const cell = cells.cellOfRow[row]!;
    bases[cell]!++;
    baseSums[cell]! += weight;
  }
  margins.forEach((margin, index) => {
    const categoryBases = new Int32Array(margin.categories.length);
    for (let cell = 0; cell < cells.count; cell++) categoryBases[cells.codes[index]![cell]!]! += bases[cell]!;
    checkCategories(margin, categoryBases, minimumBase);
  });
  checkTotals(margins);
  return { ...cells, bases, baseSums };
}

function checkCategories(margin: Margin, bases: Int32Array, minimumBase: number): void {
  const refuse = (
    rule: "empty_category" | "thin_category" | "zero_target",
    message: string,
    atFault: (base: number, target: number) => boolean
  ) => {
    const found = margin.categories.flatMap((category, index) => {
      const [base, target] = [bases[index]!, margin.targets[index]!];
      return atFault(base, target) ? [{ margin: margin.name, category, base, target }] : [];
    });
    if (found.length > 0) throw new WeightingRefusal(rule, message, found);
  };
  refuse(
    "empty_category",
    "a category of the population that nobody answered from cannot be weighted up",
    (base, target) => base === 0 && target > 0
  );
  refuse(
    "zero_target",
    "respondents in a category that the population lacks",
    (base, target) => base > 0 && !(target > 0)
  );
  refuse("thin_category", `fewer than ${minimumBase} respondents`, (base, target) => base < minimumBase && target > 0);
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
