import type { Codes } from "../project/codes.js";
import type { RawExtract } from "../read/rawExtract.js";

/** Whether a row's cells are those that `where` asks for, by column. */
export function rowFilter(raw: RawExtract, where: Codes): (row: number) => boolean {
  const conditions = Object.entries(where).map(([column, text]) => ({
    cells: raw.cells[raw.columns.indexOf(column)]!,
    text
  }));
  return (row) => conditions.every(({ cells, text }) => cells[row]!.trim() === text);
}
