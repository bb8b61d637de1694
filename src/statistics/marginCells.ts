/** The distinct combinations of categories that occur in a sample. */
export interface MarginCells {
  count: number;
  /** Cell of every row. */
  cellOfRow: Int32Array;
  /** Category of every cell, one array a classification. */
  codes: Int32Array[];
}

/** Keys are renumbered before they would need a table of more entries than this. */
const LARGEST_TABLE = 1 << 22;

/**
 * Groups rows by their combination of codes. Weighting and its variance depend on a row's margins only through its
 * cell, so work that would run over rows runs over cells: 1.5 million respondents in a few hundred cells.
 *
 * @param classifications category index of every row, one array a classification; all of length `rows`
 */
export function marginCells(classifications: readonly Int32Array[], rows: number): MarginCells {
  const keys = new Int32Array(rows);
  let keyCount = 1;
  for (const codes of classifications) {
    const width = codeCount(codes);
    if (keyCount * width > LARGEST_TABLE) keyCount = renumber(keys, keyCount).length;
    for (let row = 0; row < rows; row++) keys[row] = keys[row]! * width + codes[row]!;
    keyCount *= width;
  }
  const firstRows = renumber(keys, keyCount);
  return {
    count: firstRows.length,
    cellOfRow: keys,
    codes: classifications.map((codes) => Int32Array.from(firstRows, (row) => codes[row]!))
  };
}

/** Numbers the keys that occur 0, 1, 2, … in order of appearance, in place; returns the first row of each. */
function renumber(keys: Int32Array, keyCount: number): number[] {
  const numbers = new Int32Array(keyCount).fill(-1);
  const firstRows: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    let number = numbers[key]!;
    if (number < 0) {
      number = firstRows.length;
      numbers[key] = number;
      firstRows.push(row);
    }
    keys[row] = number;
  }
  return firstRows;
}

/** One more than the largest code: how many categories the rows reach. */
export function codeCount(codes: Int32Array): number {
  let most = -1;
  for (let row = 0; row < codes.length; row++) if (codes[row]! > most) most = codes[row]!;
  return most + 1;
}
