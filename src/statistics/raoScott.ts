import { cholesky, solveCholesky } from "./cholesky.js";
import { covarianceMatrix } from "./contrast.js";
import { fTail } from "./fTail.js";
import { chiSquareTail } from "./incompleteGamma.js";
import { linearisedMean } from "./linearised.js";
import type { SurveyDesign } from "./surveyDesign.js";

/** One side of a two-way table: category of every row, negative outside the base. */
export interface TableSide {
  codes: Int32Array;
  count: number;
}

export interface RaoScott {
  /** Respondents in the table. */
  base: number;
  /** Weighted cell shares, row by row. */
  cellShares: Float64Array;
  /** Pearson's statistic of the shares, scaled to the rows of the design; unadjusted. */
  pearson: number;
  meanGeneralisedDeff: number;
  /** First order: pearson / meanGeneralisedDeff against chi-square. */
  firstOrder: { degreesOfFreedom: number; p: number };
  /** Second order (Satterthwaite): pearson / trace(Δ) against F. */
  secondOrder: { f: number; ndf: number; ddf: number; p: number };
}

/**
 * Rao–Scott tests of independence in a two-way table.
 *
 * Sources: J. N. K. Rao and A. J. Scott, Ann. Stat. 12 (1984) 46; D. R. Thomas and J. N. K. Rao, JASA 82 (1987) 630.
 * R: `svychisq(statistic = "F")` and `"Chisq"`. Categories of a side that nobody in the table has must be left out
 * before.
 */
export function raoScott(design: SurveyDesign, rows: TableSide, columns: TableSide): RaoScott {
  const everyone = new Uint8Array(design.rows).fill(1);
  const inTable = (row: number) => rows.codes[row]! >= 0 && columns.codes[row]! >= 0;
  const cells = Array.from({ length: rows.count * columns.count }, (_, cell) => {
    const indicator = new Float64Array(design.rows);
    for (let row = 0; row < design.rows; row++)
      indicator[row] = inTable(row) ? Number(rows.codes[row]! * columns.count + columns.codes[row]! === cell) : NaN;
    return linearisedMean(design, indicator, everyone);
  });
  const cellShares = Float64Array.from(cells, ({ estimate }) => estimate);
  const pearson = pearsonStatistic(cellShares, rows.count, columns.count) * design.rows;
  const delta = generalisedDesignEffects(
    cellShares,
    covarianceMatrix(design, cells),
    interactionContrasts(rows.count, columns.count),
    design.rows
  );
  const trace = sumOf(delta.size, (i) => delta.matrix[i * delta.size + i]!);
  const traceSquare = sumOf(delta.size, (i) =>
    sumOf(delta.size, (j) => delta.matrix[i * delta.size + j]! * delta.matrix[j * delta.size + i]!)
  );
  const meanGeneralisedDeff = trace / delta.size;
  const units = design.clusters ? design.clusters.count : design.rows;
  const ndf = trace ** 2 / traceSquare;
  const ddf = ndf * (units - design.strata.count);
  return {
    base: cells[0]?.base ?? 0,
    cellShares,
    pearson,
    meanGeneralisedDeff,
    firstOrder: { degreesOfFreedom: delta.size, p: chiSquareTail(pearson / meanGeneralisedDeff, delta.size) },
    secondOrder: { f: pearson / trace, ndf, ddf, p: fTail(pearson / trace, ndf, ddf) }
  };
}

function pearsonStatistic(shares: Float64Array, rows: number, columns: number): number {
  const rowShare = (row: number) => sumOf(columns, (column) => shares[row * columns + column]!);
  const columnShare = (column: number) => sumOf(rows, (row) => shares[row * columns + column]!);
  return sumOf(rows, (row) =>
    sumOf(columns, (column) => {
      const expected = rowShare(row) * columnShare(column);
      return (shares[row * columns + column]! - expected) ** 2 / expected;
    })
  );
}

/** Columns span the interaction: differences of adjacent rows crossed with differences of adjacent columns. */
function interactionContrasts(rows: number, columns: number): Float64Array[] {
  const contrasts: Float64Array[] = [];
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const contrast = new Float64Array(rows * columns);
      contrast[row * columns + column] = 1;
      contrast[row * columns + column + 1] = -1;
      contrast[(row + 1) * columns + column] = -1;
      contrast[(row + 1) * columns + column + 1] = 1;
      contrasts.push(contrast);
    }
  return contrasts;
}

/** Δ = (C′D⁻¹C / n)⁻¹ (C′D⁻¹ V D⁻¹C), with D the cell shares; a cell of share 0 drops out, as in R. */
function generalisedDesignEffects(
  shares: Float64Array,
  covariance: Float64Array,
  contrasts: readonly Float64Array[],
  n: number
): { matrix: Float64Array; size: number } {
  const cells = shares.length;
  const scaled = contrasts.map((contrast) =>
    contrast.map((value, cell) => (shares[cell]! > 0 ? value / shares[cell]! : 0))
  );
  const size = contrasts.length;
  const simple = new Float64Array(size * size);
  const matrix = new Float64Array(size * size);
  scaled.forEach((first, i) => {
    const weighted = Float64Array.from(first, (_, cell) =>
      sumOf(cells, (other) => covariance[cell * cells + other]! * first[other]!)
    );
    contrasts.forEach((second, j) => {
      simple[i * size + j] = sumOf(cells, (cell) => first[cell]! * second[cell]!) / n;
      matrix[j * size + i] = sumOf(cells, (cell) => scaled[j]![cell]! * weighted[cell]!);
    });
  });
  const factor = cholesky(simple, size);
  for (let column = 0; column < size; column++) {
    const right = Float64Array.from({ length: size }, (_, row) => matrix[row * size + column]!);
    solveCholesky(factor, right);
    right.forEach((value, row) => (matrix[row * size + column] = value));
  }
  return { matrix, size };
}

function sumOf(count: number, term: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += term(index);
  return sum;
}
