/** A column as rules see it: its distinct texts, blanks and known codes left out. */
export interface ColumnTexts {
  readonly header: string;
  /** Rows of the table. */
  readonly rows: number;
  /** Cells that are not blank, known ones too. */
  readonly filled: number;
  /** Number of cells by text, trimmed, in the order of the file. */
  readonly counts: ReadonlyMap<string, number>;
}

/** @param isKnown whether a text is a code of the codebook, which no rule looks at */
export function columnTexts(header: string, cells: readonly string[], isKnown: (text: string) => boolean): ColumnTexts {
  const all = new Map<string, number>();
  for (const cell of cells) all.set(cell, (all.get(cell) ?? 0) + 1);
  return countedTexts(header, all, isKnown);
}

/** The same of cells that have been counted: number of cells by what they hold, in the order of the file. */
export function countedTexts(
  header: string,
  cells: ReadonlyMap<string, number>,
  isKnown: (text: string) => boolean
): ColumnTexts {
  const counts = new Map<string, number>();
  let [rows, filled] = [0, 0];
  for (const [cell, count] of cells) {
    rows += count;
    const text = cell.trim();
    if (text === "") continue;
    filled += count;
    if (!isKnown(text)) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return { header, rows, filled, counts };
}
