import { WeightingRefusal } from "./weightingRefusal.js";

/** The distinct combinations of categories that occur in a sample. */
export interface MarginCells {
  count: number;
  /** Cell of every row. */
  cellOfRow: Int32Array;
  /** Category of every cell, one array a classification. */
  codes: Int32Array[];
}

/** A classification of the rows: codes 0 ≤ code < count. */
export interface CodedColumn {
  name: string;
  codes: Int32Array;
  count: number;
}

/** Keys are renumbered before they would need a table of more entries than this. */
const LARGEST_TABLE = 1 << 22;

/**
 * Groups rows by their combination of codes. Weighting and its variance depend on a row's margins only through its
 * cell, so work that would run over rows runs over cells: 1.5 million respondents in a few hundred cells.
 *
 * @throws WeightingRefusal where a row has no code in range, or a column another number of rows
 */
export function marginCells(columns: readonly CodedColumn[], rows: number): MarginCells {
  const keys = new Int32Array(rows);
  let keyCount = 1;
  for (const { name, codes, count } of columns) {
    if (keyCount * count > LARGEST_TABLE) keyCount = renumber(keys, keyCount).length;
    if (codes.length !== rows || !appendCodes(keys, codes, count))
      throw new WeightingRefusal("missing_category", `some of ${rows} rows have no category of the margin ${name}`);
    keyCount *= count;
  }
  const firstRows = renumber(keys, keyCount);
  return {
    count: firstRows.length,
    cellOfRow: keys,
    codes: columns.map(({ codes }) => Int32Array.from(firstRows, (row) => codes[row]!))
  };
}

/** Extends every key by one more code; false if a code is out of range. */
function appendCodes(keys: Int32Array, codes: Int32Array, count: number): boolean {
  // Negative as soon as one code is below 0 or above count − 1: cheaper than a branch a row.
  let sign = 0;
  for (let row = 0; row < keys.length; row++) {
    const code = codes[row]!;
    sign |= code | (count - 1 - code);
    keys[row] = keys[row]! * count + code;
  }
  return sign >= 0;
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
