import type { Margin } from "./margin.js";
import { rake } from "./rake.js";

/** What a figure would be if one margin had not been used. */
export interface MarginInfluence {
  margin: string;
  estimate: number;
  /** Without the margin minus with all of them. */
  change: number;
}

/**
 * Rakes again without each margin in turn and says how far a weighted mean or share moves: large changes mean that
 * the figure rests on that margin being right.
 *
 * @param values one value a row, NaN for a missing answer
 * @param domain mask of the rows inside
 * @throws WeightingRefusal as `rake`; needs two margins or more
 */
export function marginSensitivity(
  baseWeights: Float64Array,
  margins: readonly Margin[],
  values: Float64Array,
  domain: Uint8Array
): MarginInfluence[] {
  const full = weightedMean(rake(baseWeights, margins).weights, values, domain);
  return margins.map((left) => {
    const { weights } = rake(
      baseWeights,
      margins.filter((margin) => margin !== left)
    );
    const estimate = weightedMean(weights, values, domain);
    return { margin: left.name, estimate, change: estimate - full };
  });
}

function weightedMean(weights: Float64Array, values: Float64Array, domain: Uint8Array): number {
  let total = 0;
  let sum = 0;
  for (let row = 0; row < weights.length; row++) {
    if (!domain[row] || Number.isNaN(values[row]!)) continue;
    total += weights[row]! * values[row]!;
    sum += weights[row]!;
  }
  return total / sum;
}
