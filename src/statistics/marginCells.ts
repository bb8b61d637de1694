/** The distinct combinations of categories that occur in a sample. */
export interface MarginCells {
  count: number;
  /** Cell of every row. */
  cellOfRow: Int32Array;
  /** Category of every cell, one array a classification. */
  codes: Int32Array[];
}

/**
 * Groups rows by their combination of codes. Weighting and its variance depend on a row's margins only through its
 * cell, so work that would run over rows runs over cells: 1.5 million respondents in a few hundred cells.
 *
 * @param classifications category index of every row, one array a classification; all of length `rows`
 */
export function marginCells(classifications: readonly Int32Array[], rows: number): MarginCells {
  const cellOfRow = new Int32Array(rows);
  let count = rows > 0 ? 1 : 0;
  let codes: Int32Array[] = [];
  for (const classification of classifications) {
    const width = codeCount(classification);
    const cellOf = new Int32Array(count * width).fill(-1);
    const parents: number[] = [];
    const added: number[] = [];
    for (let row = 0; row < rows; row++) {
      const code = classification[row]!;
      const key = cellOfRow[row]! * width + code;
      let cell = cellOf[key]!;
      if (cell < 0) {
        cell = parents.length;
        cellOf[key] = cell;
        parents.push(cellOfRow[row]!);
        added.push(code);
      }
      cellOfRow[row] = cell;
    }
    codes = [...codes.map((earlier) => Int32Array.from(parents, (parent) => earlier[parent]!)), Int32Array.from(added)];
    count = parents.length;
  }
  return { count, cellOfRow, codes };
}

/** One more than the largest code: how many categories the rows reach. */
export function codeCount(codes: Int32Array): number {
  let most = -1;
  for (const code of codes) if (code > most) most = code;
  return most + 1;
}
