import { fitCells } from "./calibrationRegression.js";
import { degreesOfFreedom } from "./degreesOfFreedom.js";
import { linearisedStandardError } from "./linearisedVariance.js";
import type { SurveyDesign } from "./surveyDesign.js";

/**
 * Estimates of many variables in many domains. Every array has one entry a pair, at
 * `variable * domains + domain`.
 */
export interface DomainEstimates {
  variables: number;
  domains: number;
  /** Respondents in the domain with an answer. */
  base: Int32Array;
  /** Weighted base: the people it stands for if weights add up to the population. */
  weightSum: Float64Array;
  /** Weighted mean, or share of a 0/1 variable; NaN where the base is empty. */
  estimate: Float64Array;
  /** Linearised standard error; NaN where the base is empty. */
  standardError: Float64Array;
  /** Kish's effective base of the weights in the base. */
  effectiveBase: Float64Array;
  degreesOfFreedom: Int32Array;
}

/**
 * Weighted means with linearised standard errors for many variables × many domains, with the full design kept:
 * rows outside a domain stay in the sample with influence 0. One pass over a domain's rows and one over the design's
 * cells a pair. R: `survey::svymean` on `subset(design)`, `svyby`.
 *
 * @param values one array a variable, one value a row; NaN for a missing answer
 * @param domains one mask a domain, non-zero for rows inside; masks may overlap
 */
export function domainMeans(
  design: SurveyDesign,
  values: readonly Float64Array[],
  domains: readonly Uint8Array[]
): DomainEstimates {
  const pairs = values.length * domains.length;
  const estimates: DomainEstimates = {
    variables: values.length,
    domains: domains.length,
    base: new Int32Array(pairs),
    weightSum: new Float64Array(pairs),
    estimate: new Float64Array(pairs),
    standardError: new Float64Array(pairs),
    effectiveBase: new Float64Array(pairs),
    degreesOfFreedom: new Int32Array(pairs)
  };
  const scratch = new Scratch(design);
  domains.forEach((mask, domain) => {
    const members = rowsOf(mask);
    values.forEach((variable, index) => {
      estimatePair(design, variable, members, scratch, estimates, index * domains.length + domain);
    });
  });
  return estimates;
}

/** Rows inside a mask. */
export function rowsOf(mask: Uint8Array): Int32Array {
  let count = 0;
  for (const inside of mask) if (inside) count++;
  const rows = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row]) rows[next++] = row;
  return rows;
}

/** Working memory of one call, reused from pair to pair. */
class Scratch {
  readonly base: Int32Array;
  readonly starts: Float64Array;
  readonly fitted: Float64Array;
  readonly bases: Int32Array;
  readonly weightSums: Float64Array;
  readonly weightSquares: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;

  constructor(design: SurveyDesign) {
    const cells = design.cells.count;
    this.base = new Int32Array(design.rows);
    this.starts = new Float64Array(cells);
    this.fitted = new Float64Array(cells);
    this.bases = new Int32Array(cells);
    this.weightSums = new Float64Array(cells);
    this.weightSquares = new Float64Array(cells);
    this.sums = new Float64Array(design.strata.count);
    this.squares = new Float64Array(design.strata.count);
  }
}

function estimatePair(
  design: SurveyDesign,
  values: Float64Array,
  members: Int32Array,
  scratch: Scratch,
  into: DomainEstimates,
  at: number
): void {
  const { weights } = design;
  const { base } = scratch;
  let n = 0;
  let weightSum = 0;
  let weightSquares = 0;
  let total = 0;
  for (const row of members) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const weight = weights[row]!;
    base[n++] = row;
    weightSum += weight;
    weightSquares += weight * weight;
    total += weight * value;
  }
  const rows = base.subarray(0, n);
  into.base[at] = n;
  into.weightSum[at] = weightSum;
  into.estimate[at] = n > 0 ? total / weightSum : NaN;
  into.effectiveBase[at] = n > 0 ? (weightSum * weightSum) / weightSquares : 0;
  into.degreesOfFreedom[at] = Math.max(0, degreesOfFreedom(design, rows));
  into.standardError[at] = n === 0 ? NaN : meanStandardError(design, values, rows, total / weightSum, weightSum, scratch);
}

function meanStandardError(
  design: SurveyDesign,
  values: Float64Array,
  base: Int32Array,
  mean: number,
  weightSum: number,
  scratch: Scratch
): number {
  if (design.clusters) {
    const influence = new Float64Array(design.rows);
    for (const row of base) influence[row] = (values[row]! - mean) / weightSum;
    return linearisedStandardError(design, influence);
  }
  fitInfluence(design, values, base, mean, weightSum, scratch);
  return Math.sqrt(cellVariance(design, values, base, mean, weightSum, scratch));
}

/** Regression of the influence on the margins; leaves the fitted values by cell in the scratch. */
function fitInfluence(
  design: SurveyDesign,
  values: Float64Array,
  base: Int32Array,
  mean: number,
  weightSum: number,
  { starts, fitted }: Scratch
): void {
  const { regression, startWeights, cells } = design;
  fitted.fill(0);
  if (!regression || !startWeights) return;
  starts.fill(0);
  for (const row of base)
    starts[cells.cellOfRow[row]!]! += (startWeights[row]! * (values[row]! - mean)) / weightSum;
  fitCells(regression, starts, fitted);
}

/**
 * Variance from the residuals: rows of the base one by one, rows outside it, whose influence is 0, cell by cell.
 * The sum of squares is taken around 0 and the mean's square subtracted, stratum by stratum.
 */
function cellVariance(
  design: SurveyDesign,
  values: Float64Array,
  base: Int32Array,
  mean: number,
  weightSum: number,
  { fitted, bases, weightSums, weightSquares, sums, squares }: Scratch
): number {
  const { weights, cells, strata } = design;
  for (const work of [bases, weightSums, weightSquares, sums, squares]) work.fill(0);
  for (const row of base) {
    const cell = cells.cellOfRow[row]!;
    const weight = weights[row]!;
    const contribution = weight * ((values[row]! - mean) / weightSum - fitted[cell]!);
    const stratum = cells.strata[cell]!;
    sums[stratum]! += contribution;
    squares[stratum]! += contribution * contribution;
    bases[cell]!++;
    weightSums[cell]! += weight;
    weightSquares[cell]! += weight * weight;
  }
  for (let cell = 0; cell < cells.count; cell++) {
    if (bases[cell] === cells.bases[cell]) continue;
    const stratum = cells.strata[cell]!;
    sums[stratum]! -= fitted[cell]! * (cells.weightSums[cell]! - weightSums[cell]!);
    squares[stratum]! += fitted[cell]! ** 2 * (cells.weightSquares[cell]! - weightSquares[cell]!);
  }
  let variance = 0;
  for (let stratum = 0; stratum < strata.count; stratum++)
    variance += strata.factors[stratum]! * (squares[stratum]! - sums[stratum]! ** 2 / strata.units[stratum]!);
  return Math.max(0, variance);
}
