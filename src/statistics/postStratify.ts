import type { Margin } from "./margin.js";
import { marginBases } from "./margin.js";
import type { Weighting } from "./rake.js";
import { rake } from "./rake.js";

/** What to do with a population cell that nobody answered from; closed. */
export type EmptyCells = "refuse" | "drop";

/**
 * Post-stratifies base weights to one (joint) margin: factor of a cell = population / sum of base weights in it.
 *
 * Source: L. Kish, *Survey Sampling* (Wiley 1965), 3.5; R: `survey::postStratify`, where `drop` is `partial = TRUE`:
 * the weights then add up to less than the population.
 *
 * @throws WeightingRefusal as `rake`
 */
export function postStratify(baseWeights: Float64Array, cells: Margin, emptyCells: EmptyCells = "refuse"): Weighting {
  if (emptyCells === "refuse") return rake(baseWeights, [cells]);
  const bases = marginBases(cells);
  return rake(baseWeights, [
    { ...cells, targets: cells.targets.map((target, cell) => (bases[cell]! > 0 ? target : 0)) }
  ]);
}
