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
  const counts = new Map<string, number>();
  let filled = 0;
  for (const [cell, count] of all) {
    const text = cell.trim();
    if (text === "") continue;
    filled += count;
    if (!isKnown(text)) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return { header, rows: cells.length, filled, counts };
}
