/** A factorised symmetric positive semidefinite matrix; columns that depend on earlier ones are left out. */
export interface Cholesky {
  size: number;
  /** Lower triangle by rows, `size` × `size`; rows of left-out columns are zero. */
  lower: Float64Array;
  /** 1 where the column is kept. */
  kept: Uint8Array;
}

/** A column whose part that earlier columns do not explain is smaller than this share of it is left out. */
const DEPENDENT = 1e-11;

/**
 * Cholesky factorisation in the given order of columns. Dummy variables of several margins always depend on each
 * other (each margin's add up to 1), so columns that add nothing are left out, as `qr` does in R.
 *
 * @param matrix `size` × `size` by rows; only the lower triangle is read
 */
export function cholesky(matrix: Float64Array, size: number): Cholesky {
  const lower = new Float64Array(size * size);
  const kept = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= lower[row * size + k]! * lower[column * size + k]!;
      if (column < row) lower[row * size + column] = kept[column] ? rest / lower[column * size + column]! : 0;
      else if (rest > DEPENDENT * matrix[row * size + row]!) {
        kept[row] = 1;
        lower[row * size + row] = Math.sqrt(rest);
      } else lower.fill(0, row * size, row * size + size);
    }
  }
  return { size, lower, kept };
}

/** Solves `matrix · x = right` in place; unknowns of left-out columns are 0. */
export function solveCholesky({ size, lower, kept }: Cholesky, right: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let rest = right[row]!;
    for (let k = 0; k < row; k++) rest -= lower[row * size + k]! * right[k]!;
    right[row] = kept[row] ? rest / lower[row * size + row]! : 0;
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row]!;
    for (let k = row + 1; k < size; k++) rest -= lower[k * size + row]! * right[k]!;
    right[row] = kept[row] ? rest / lower[row * size + row]! : 0;
  }
}
