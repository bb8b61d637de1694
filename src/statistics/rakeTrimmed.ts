import type { Margin } from "./margin.js";
import type { RakeOptions, Weighting } from "./rake.js";
import { rake } from "./rake.js";
import { trimWeights } from "./trimWeights.js";

export interface TrimPolicy {
  /** Cap of a weight, in the unit of the targets. */
  upper: number;
  /** How many times weights are trimmed and raked again. */
  cycles: number;
}

export interface TrimmedWeighting extends Weighting {
  /** Weights before any trimming. */
  first: Weighting;
  /** Start weights of the last raking: what a design needs for its standard errors. */
  startWeights: Float64Array;
  /** Rows above the cap again after the last raking, which always has the last word. */
  overCap: number;
}

/**
 * Rakes, then trims at a cap and rakes again a stated number of times. For standard errors the last trimmed weights
 * are the start weights and only the last raking counts. R: `calibrate`, `trimWeights(strict = TRUE)`, `svydesign`
 * with the trimmed weights, `calibrate`.
 *
 * @throws WeightingRefusal as `rake` and `trimWeights`
 */
export function rakeTrimmed(
  baseWeights: Float64Array,
  margins: readonly Margin[],
  trim: TrimPolicy,
  options: RakeOptions = {}
): TrimmedWeighting {
  const first = rake(baseWeights, margins, options);
  let last = first;
  let startWeights = baseWeights;
  for (let cycle = 0; cycle < trim.cycles; cycle++) {
    startWeights = trimWeights(last.weights, trim.upper);
    last = rake(startWeights, margins, options);
  }
  const overCap = last.weights.reduce((count, weight) => count + (weight > trim.upper ? 1 : 0), 0);
  return { ...last, first, startWeights, overCap };
}
