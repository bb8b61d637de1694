import { fitCells } from "./calibrationRegression.js";
import { contributionCovariance, unitContributions } from "./linearisedVariance.js";
import type { SurveyDesign } from "./surveyDesign.js";

/**
 * Variance of an estimate from the rows of its base alone.
 *
 * @param base the rows whose influence is not 0
 * @param influence per unit of weight; read at the rows of the base only
 */
export type SparseVariance = (base: Int32Array, influence: Float64Array) => number;

/**
 * Prepares `linearisedStandardError`² for many estimates of one design: the same figure at the cost of the rows of a
 * base and of the design's cells. Rows outside the base differ only by their cell: their influence is 0, their residual
 * the cell's fitted value. With clusters it takes the whole sample. Working memory is kept from call to call.
 */
export function sparseVariance(design: SurveyDesign): SparseVariance {
  if (design.clusters) return (base, influence) => clusteredVariance(design, base, influence);
  const { weights, startWeights, cells, regression, strata } = design;
  const starts = new Float64Array(cells.count);
  const fitted = new Float64Array(cells.count);
  const bases = new Int32Array(cells.count);
  const weightSums = new Float64Array(cells.count);
  const weightSquares = new Float64Array(cells.count);
  const sums = new Float64Array(strata.count);
  const squares = new Float64Array(strata.count);

  function fit(base: Int32Array, influence: Float64Array): void {
    if (!regression || !startWeights) return;
    starts.fill(0);
    for (const row of base) starts[cells.cellOfRow[row]!]! += startWeights[row]! * influence[row]!;
    fitCells(regression, starts, fitted);
  }

  function addBase(base: Int32Array, influence: Float64Array): void {
    for (const work of [bases, weightSums, weightSquares, sums, squares]) work.fill(0);
    for (const row of base) {
      const cell = cells.cellOfRow[row]!;
      const weight = weights[row]!;
      const contribution = weight * (influence[row]! - fitted[cell]!);
      const stratum = cells.strata[cell]!;
      sums[stratum]! += contribution;
      squares[stratum]! += contribution * contribution;
      bases[cell]!++;
      weightSums[cell]! += weight;
      weightSquares[cell]! += weight * weight;
    }
  }

  function addRowsOutside(): void {
    for (let cell = 0; cell < cells.count; cell++) {
      // A cell that lies wholly in the base must add exactly nothing, not the rounding of a difference.
      if (bases[cell] === cells.bases[cell]) continue;
      const stratum = cells.strata[cell]!;
      sums[stratum]! -= fitted[cell]! * (cells.weightSums[cell]! - weightSums[cell]!);
      squares[stratum]! += fitted[cell]! ** 2 * (cells.weightSquares[cell]! - weightSquares[cell]!);
    }
  }

  return (base, influence) => {
    fit(base, influence);
    addBase(base, influence);
    addRowsOutside();
    let variance = 0;
    for (let stratum = 0; stratum < strata.count; stratum++)
      variance += strata.factors[stratum]! * (squares[stratum]! - sums[stratum]! ** 2 / strata.units[stratum]!);
    return Math.max(0, variance);
  };
}

function clusteredVariance(design: SurveyDesign, base: Int32Array, influence: Float64Array): number {
  const everywhere = new Float64Array(design.rows);
  for (const row of base) everywhere[row] = influence[row]!;
  const contributions = unitContributions(design, everywhere);
  return contributionCovariance(design, contributions, contributions);
}
