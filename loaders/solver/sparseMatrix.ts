/** Entries of one row: columns and what stands there. */
export interface Entries {
  readonly columns: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** Entries of one row in arrays. */
export interface SparseRow extends Entries {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** Rows one after the other: those of row `r` lie from `starts[r]` to `starts[r + 1]`. */
export interface SparseMatrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Lays rows out one after the other. */
export function sparseMatrix(rows: readonly Entries[]): SparseMatrix {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => (starts[row + 1] = starts[row]! + columns.length));
  const matrix = {
    starts,
    columns: new Int32Array(starts[rows.length]!),
    values: new Float64Array(starts[rows.length]!)
  };
  rows.forEach(({ columns, values }, row) => {
    matrix.columns.set(columns, starts[row]);
    matrix.values.set(values, starts[row]);
  });
  return matrix;
}

/** The same entries by column. */
export function transposed({ starts, columns, values }: SparseMatrix, width: number): SparseMatrix {
  const begins = new Int32Array(width + 1);
  for (const column of columns) begins[column + 1]! += 1;
  for (let column = 0; column < width; column++) begins[column + 1]! += begins[column]!;
  const next = begins.slice(0, width);
  const turned = { starts: begins, columns: new Int32Array(columns.length), values: new Float64Array(columns.length) };
  for (let row = 0; row + 1 < starts.length; row++)
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
      const place = next[columns[entry]!]!++;
      turned.columns[place] = row;
      turned.values[place] = values[entry]!;
    }
  return turned;
}
