import { calibrationRegression } from "./calibrationRegression.js";
import { solveCholesky } from "./cholesky.js";
import type { Margin } from "./margin.js";
import { codeCount } from "./marginCells.js";
import { marginTable } from "./marginTable.js";
import type { Weighting } from "./rake.js";
import { weighting } from "./rake.js";
import { WeightingRefusal } from "./weightingRefusal.js";

/**
 * Distance that calibration keeps small; closed. `logit` bends smoothly towards the bounds, `truncated_linear` is the
 * regression estimator cut off at them.
 */
export type CalibrationDistance = "logit" | "truncated_linear";

/** How far a weight may move from its base weight, relative to the average factor: 0 ≤ low < 1 < high. */
export interface FactorBounds {
  low: number;
  high: number;
}

/** Steps of Newton's method before giving up. */
const STEPS = 200;

/**
 * Calibrates base weights to margins with every factor between two bounds, where plain raking gives extreme weights
 * or does not converge. Base weights are first scaled to the population, so the bounds are relative to the average
 * factor.
 *
 * Source: J.-C. Deville and C.-E. Särndal, JASA 87 (1992) 376, cases 6 and 7. R: `survey::calibrate(calfun = "logit",
 * bounds = )`, `calfun = "linear"`.
 *
 * @returns not converged where no weights within the bounds meet the margins; they are then as near as the method came
 * @throws WeightingRefusal as `rake`
 */
export function calibrateBounded(
  baseWeights: Float64Array,
  margins: readonly Margin[],
  distance: CalibrationDistance,
  bounds: FactorBounds
): Weighting {
  if (!(bounds.low >= 0 && bounds.low < 1 && bounds.high > 1))
    throw new WeightingRefusal("factor_bounds", `${bounds.low} to ${bounds.high} does not enclose 1`);
  const table = marginTable(baseWeights, margins, 1);
  const { count, codes, baseSums } = table;
  const population = margins[0]?.targets.reduce((sum, target) => sum + target, 0) ?? 0;
  const scale = population / baseSums.reduce((sum, weight) => sum + weight, 0);
  const start = baseSums.map((sum) => scale * sum);

  const { factor, slope } = distanceOf(distance, bounds);
  const columns = calibrationRegression(codes, start).columns;
  const targets = Float64Array.from(
    margins.flatMap((margin, index) => [...margin.targets.subarray(0, codeCount(codes[index]!))])
  );
  let multipliers = new Float64Array(targets.length);
  let current = evaluate(multipliers);
  let iterations = 0;
  while (iterations < STEPS && current.error > 1e-13) {
    iterations++;
    const curvature = start.map((total, cell) => total * slope(current.arguments[cell]!));
    const step = current.gaps.slice();
    solveCholesky(calibrationRegression(codes, curvature).factor, step);
    const next = halvedStep(step);
    if (!next) break;
    [multipliers, current] = next;
  }
  const factors = current.arguments.map((argument) => scale * factor(argument));
  return weighting(baseWeights, table, factors, margins, iterations);

  /** Cell arguments under the multipliers and how far each margin is from its target. */
  function evaluate(at: Float64Array) {
    const cellArguments = new Float64Array(count);
    for (const column of columns) column.forEach((index, cell) => (cellArguments[cell]! += at[index]!));
    const gaps = targets.slice();
    for (const column of columns)
      column.forEach((index, cell) => (gaps[index]! -= start[cell]! * factor(cellArguments[cell]!)));
    const error = gaps.reduce(
      (most, gap, index) => (targets[index]! > 0 ? Math.max(most, Math.abs(gap) / targets[index]!) : most),
      0
    );
    return { arguments: cellArguments, gaps, error };
  }

  /** The longest halving of a Newton step that brings the margins nearer; none if even a tiny one does not. */
  function halvedStep(step: Float64Array): [Float64Array<ArrayBuffer>, ReturnType<typeof evaluate>] | null {
    for (let length = 1; length > 1e-6; length /= 2) {
      const tried = Float64Array.from(multipliers, (value, index) => value + length * step[index]!);
      const result = evaluate(tried);
      if (result.error < current.error) return [tried, result];
    }
    return null;
  }
}

/** Factor of a cell as a function of its linear predictor, and its slope. */
function distanceOf(distance: CalibrationDistance, { low, high }: FactorBounds) {
  switch (distance) {
    case "logit": {
      const steepness = (high - low) / ((1 - low) * (high - 1));
      const factor = (u: number) => {
        const grown = Math.exp(Math.min(700, steepness * u));
        return (low * (high - 1) + high * (1 - low) * grown) / (high - 1 + (1 - low) * grown);
      };
      const slope = (u: number) => ((factor(u) - low) * (high - factor(u))) / ((1 - low) * (high - 1));
      return { factor, slope };
    }
    case "truncated_linear":
      return {
        factor: (u: number) => Math.min(high, Math.max(low, 1 + u)),
        slope: (u: number) => (1 + u > low && 1 + u < high ? 1 : 0)
      };
    default:
      throw new Error(`calibration distance: unknown ${JSON.stringify(distance satisfies never)}`);
  }
}
