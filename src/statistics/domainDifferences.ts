import { fitCells } from "./calibrationRegression.js";
import { degreesOfFreedom } from "./degreesOfFreedom.js";
import { domainDifference } from "./domainDifference.js";
import type { SurveyDesign } from "./surveyDesign.js";
import type { Difference } from "./testDifference.js";
import { testDifference } from "./testDifference.js";

/** Two domains to be compared, first minus second; masks over all rows. */
export interface DomainPair {
  first: Uint8Array;
  second: Uint8Array;
}

/**
 * `domainDifference` for many variables × many pairs of disjoint domains: the same figures at the cost of the rows inside the
 * pair and of the design's cells, not of the whole sample.
 *
 * @param values one array a variable, one value a row; NaN for a missing answer
 * @returns one entry a pair at `variable * pairs + pair`
 */
export function domainDifferences(
  design: SurveyDesign, values: readonly Float64Array[], pairs: readonly DomainPair[], level: number
): Difference[] {
  if (design.clusters)
    return values.flatMap((variable) => pairs.map(({ first, second }) => domainDifference(design, variable, first, second, level)));
  const members = pairs.map(({ first, second }) => rowsOfPair(first, second));
  const scratch = newScratch(design);
  return values.flatMap((variable) => pairs.map(({ first }, pair) => compare(design, variable, first, members[pair]!, level, scratch)));
}

function rowsOfPair(first: Uint8Array, second: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < first.length; row++) if (first[row] || second[row]) rows.push(row);
  return Int32Array.from(rows);
}

type Scratch = ReturnType<typeof newScratch>;

function newScratch(design: SurveyDesign) {
  const cells = (): Float64Array => new Float64Array(design.cells.count);
  return {
    base: new Int32Array(design.rows), influence: new Float64Array(design.rows), starts: cells(), fitted: cells(),
    weightSums: cells(), weightSquares: cells(), sums: new Float64Array(design.strata.count),
    squares: new Float64Array(design.strata.count)
  };
}

function compare(
  design: SurveyDesign, values: Float64Array, first: Uint8Array, members: Int32Array, level: number, scratch: Scratch
): Difference {
  const { weights } = design;
  const { base, influence } = scratch;
  let count = 0, firstWeight = 0, firstTotal = 0, secondWeight = 0, secondTotal = 0;
  for (const row of members) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    base[count++] = row;
    if (first[row]) {
      firstWeight += weights[row]!;
      firstTotal += weights[row]! * value;
    } else {
      secondWeight += weights[row]!;
      secondTotal += weights[row]! * value;
    }
  }
  const rows = base.subarray(0, count);
  const firstMean = firstTotal / firstWeight;
  const secondMean = secondTotal / secondWeight;
  for (const row of rows)
    influence[row] = first[row] ? (values[row]! - firstMean) / firstWeight : -(values[row]! - secondMean) / secondWeight;
  const standardError = Math.sqrt(variance(design, rows, scratch));
  return testDifference(firstMean - secondMean, standardError, degreesOfFreedom(design, rows) - 1, level);
}

/** Rows of the base one by one; rows outside, whose influence is 0, cell by cell, stratum by stratum. */
function variance(design: SurveyDesign, rows: Int32Array, scratch: Scratch): number {
  const { weights, startWeights, cells, regression, strata } = design;
  const { influence, starts, fitted, weightSums, weightSquares, sums, squares } = scratch;
  for (const work of [starts, fitted, weightSums, weightSquares, sums, squares]) work.fill(0);
  if (regression && startWeights) {
    for (const row of rows) starts[cells.cellOfRow[row]!]! += startWeights[row]! * influence[row]!;
    fitCells(regression, starts, fitted);
  }
  for (const row of rows) {
    const cell = cells.cellOfRow[row]!;
    const weight = weights[row]!;
    const contribution = weight * (influence[row]! - fitted[cell]!);
    sums[cells.strata[cell]!]! += contribution;
    squares[cells.strata[cell]!]! += contribution * contribution;
    weightSums[cell]! += weight;
    weightSquares[cell]! += weight * weight;
  }
  for (let cell = 0; cell < cells.count; cell++) {
    sums[cells.strata[cell]!]! -= fitted[cell]! * (cells.weightSums[cell]! - weightSums[cell]!);
    squares[cells.strata[cell]!]! += fitted[cell]! ** 2 * (cells.weightSquares[cell]! - weightSquares[cell]!);
  }
  let total = 0;
  for (let stratum = 0; stratum < strata.count; stratum++)
    total += strata.factors[stratum]! * (squares[stratum]! - sums[stratum]! ** 2 / strata.units[stratum]!);
  return Math.max(0, total);
}
