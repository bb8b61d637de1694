import type { Cholesky } from "./cholesky.js";
import { cholesky, solveCholesky } from "./cholesky.js";
import { codeCount } from "./marginCells.js";

/**
 * The regression of an influence on the dummies of all margins that gives calibrated weights their smaller
 * standard errors. Factorised once a design; every estimate then costs a pass over the cells.
 */
export interface CalibrationRegression {
  /** Column of every cell, one array a margin: dummies of all margins side by side. */
  columns: readonly Int32Array[];
  factor: Cholesky;
}

/**
 * @param codes category of every cell, one array a margin
 * @param startSums sum of the starting weights in every cell
 */
export function calibrationRegression(codes: readonly Int32Array[], startSums: Float64Array): CalibrationRegression {
  let size = 0;
  const columns = codes.map((margin) => {
    const offset = size;
    size += codeCount(margin);
    return margin.map((code) => offset + code);
  });
  const cross = new Float64Array(size * size);
  for (const rows of columns)
    for (const others of columns)
      for (let cell = 0; cell < startSums.length; cell++)
        cross[rows[cell]! * size + others[cell]!]! += startSums[cell]!;
  return { columns, factor: cholesky(cross, size) };
}

/**
 * Fitted values of the regression, weighted with the starting weights.
 *
 * @param sums of starting weight × influence in every cell
 * @param fitted one value a cell; overwritten
 */
export function fitCells({ columns, factor }: CalibrationRegression, sums: Float64Array, fitted: Float64Array): void {
  const coefficients = new Float64Array(factor.size);
  for (const column of columns)
    for (let cell = 0; cell < sums.length; cell++) coefficients[column[cell]!]! += sums[cell]!;
  solveCholesky(factor, coefficients);
  fitted.fill(0);
  for (const column of columns)
    for (let cell = 0; cell < fitted.length; cell++) fitted[cell]! += coefficients[column[cell]!]!;
}
