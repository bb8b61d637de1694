import type { Text } from "../../src/components/view.js";

const shown = 5;

/**
 * `row 214`, `rows 214, 380 and 12 more`: rows as a spreadsheet counts them.
 *
 * @param linesAbove lines of the file above its first row: 1 with one header row
 */
export function rowsInWords(rows: readonly number[], linesAbove: number): Text {
  const first = rows
    .slice(0, shown)
    .map((row) => row + linesAbove + 1)
    .join(", ");
  const more = rows.length - shown;
  return {
    ru: `${rows.length === 1 ? "строка" : "строки"} ${first}${more > 0 ? ` и ещё ${more}` : ""}`,
    en: `${rows.length === 1 ? "row" : "rows"} ${first}${more > 0 ? ` and ${more} more` : ""}`
  };
}
