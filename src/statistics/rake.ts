import type { Margin } from "./margin.js";
import type { MarginCells } from "./marginCells.js";
import type { MarginTable } from "./marginTable.js";
import { marginTable } from "./marginTable.js";
import { weightSummary } from "./weightSummary.js";

/** Why raking stopped; closed. */
export type RakeReason = "converged" | "iteration_limit";

export interface WeightingDiagnostics {
  converged: boolean;
  reason: RakeReason;
  /** Largest |achieved − target| / target over all categories of all margins. */
  largestMarginError: number;
  iterations: number;
  ratioMaxMin: number;
  kishDeff: number;
  effectiveBase: number;
}

export interface Weighting {
  /** Final weight of every row. */
  weights: Float64Array;
  diagnostics: WeightingDiagnostics;
}

export interface RakeOptions {
  /** Fewest respondents a category may have; fewer are refused. Default 1: only empty categories are. */
  minimumBase?: number;
  /** Sweeps over all margins before giving up. Default 5000. */
  maximumIterations?: number;
}

/** Margins are met to this relative error; sweeps end when a whole sweep moves no margin by more. */
const TOLERANCE = 1e-12;

/** The relative error up to which the result counts as converged. */
const CONVERGED = 1e-10;

/**
 * Rakes base weights to any number of margins: final weight = base weight × one factor per margin category, such that
 * every margin is met. Iterative proportional fitting over the cells of the margins, so the cost of a sweep does not
 * grow with the number of respondents.
 *
 * Sources: W. E. Deming and F. F. Stephan, Ann. Math. Stat. 11 (1940) 427; J.-C. Deville and C.-E. Särndal,
 * JASA 87 (1992) 376. R: `survey::calibrate(calfun = "raking")`, `survey::rake`.
 *
 * @param baseWeights starting weight of every row, positive
 * @param margins targets of all margins in the same unit and with the same sum
 * @returns weights in the unit of the targets; not converged if `maximumIterations` was not enough, which with
 *   consistent margins means that empty combinations of categories leave no solution
 * @throws WeightingRefusal naming rule and categories: empty, thin or missing categories, margins that disagree
 */
export function rake(baseWeights: Float64Array, margins: readonly Margin[], options: RakeOptions = {}): Weighting {
  const { minimumBase = 1, maximumIterations = 5000 } = options;
  const table = marginTable(baseWeights, margins, minimumBase);
  const fitted = table.baseSums.slice();
  let iterations = 0;
  while (iterations < maximumIterations) {
    iterations++;
    if (sweep(fitted, table, margins) <= TOLERANCE) break;
  }
  const factors = fitted.map((total, cell) => total / table.baseSums[cell]!);
  return weighting(baseWeights, table, factors, margins, iterations);
}

/**
 * Weights from the factor of every cell, with what they achieve.
 *
 * @param factors final weight over base weight, one value a cell of the table
 */
export function weighting(
  baseWeights: Float64Array,
  table: MarginTable,
  factors: Float64Array,
  margins: readonly Margin[],
  iterations: number
): Weighting {
  const weights = new Float64Array(baseWeights.length);
  for (let row = 0; row < weights.length; row++) weights[row] = baseWeights[row]! * factors[table.cellOfRow[row]!]!;
  const fitted = table.baseSums.map((total, cell) => total * factors[cell]!);
  const cellMargins = margins.map((margin, index) => ({ ...margin, codes: table.codes[index]! }));
  const largestMarginError = marginError(fitted, cellMargins);
  const { ratioMaxMin, kishDeff, effectiveBase } = weightSummary(weights);
  const converged = largestMarginError <= CONVERGED;
  return {
    weights,
    diagnostics: {
      converged,
      reason: converged ? "converged" : "iteration_limit",
      largestMarginError,
      iterations,
      ratioMaxMin,
      kishDeff,
      effectiveBase
    }
  };
}

/** Scales the cell totals to one margin after the other; returns the largest relative correction. */
function sweep(fitted: Float64Array, cells: MarginCells, margins: readonly Margin[]): number {
  let largest = 0;
  margins.forEach(({ targets }, margin) => {
    const codes = cells.codes[margin]!;
    const factors = new Float64Array(targets.length);
    for (let cell = 0; cell < cells.count; cell++) factors[codes[cell]!]! += fitted[cell]!;
    for (let category = 0; category < targets.length; category++) {
      if (targets[category] === 0) continue;
      const factor = targets[category]! / factors[category]!;
      factors[category] = factor;
      largest = Math.max(largest, Math.abs(factor - 1));
    }
    for (let cell = 0; cell < cells.count; cell++) fitted[cell]! *= factors[codes[cell]!]!;
  });
  return largest;
}

/** Largest relative error of the weights, of rows or of whole cells, in any category of any margin. */
export function marginError(weights: Float64Array, margins: readonly Margin[]): number {
  let largest = 0;
  for (const { codes, targets } of margins) {
    const achieved = new Float64Array(targets.length);
    for (let row = 0; row < weights.length; row++) achieved[codes[row]!]! += weights[row]!;
    for (let category = 0; category < targets.length; category++)
      if (targets[category]! > 0) largest = Math.max(largest, Math.abs(achieved[category]! / targets[category]! - 1));
  }
  return largest;
}
