import { WeightingRefusal } from "./weightingRefusal.js";

/** What a sum of weights and its division may lose, relative: a million additions of doubles stay well below it. */
const rounding = 1e-9;

/**
 * Cuts weights at a cap and spreads what was cut off equally, in absolute terms, over the weights below it, until
 * none is above: the result is min(cap, weight + c) with the one constant c that keeps the sum.
 *
 * R: `survey::trimWeights(upper, strict = TRUE)`.
 *
 * @param upper the cap, in the unit of the weights
 * @throws WeightingRefusal if the cap is below the mean weight, where no solution exists; a cap that is the mean but
 *   for rounding gives every weight the cap
 */
export function trimWeights(weights: Float64Array, upper: number): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(upper * weights.length >= sum * (1 - rounding)))
    throw new WeightingRefusal("trim_cap", `the cap ${upper} is below the mean weight ${sum / weights.length}`);
  const trimmed = weights.slice();
  for (;;) {
    let excess = 0;
    let below = 0;
    for (let row = 0; row < trimmed.length; row++) {
      excess += Math.max(0, trimmed[row]! - upper);
      trimmed[row] = Math.min(trimmed[row]!, upper);
      if (trimmed[row]! < upper) below++;
    }
    if (excess === 0 || below === 0) return trimmed;
    for (let row = 0; row < trimmed.length; row++) if (trimmed[row]! < upper) trimmed[row]! += excess / below;
  }
}
