import type { Text } from "../../src/components/view.js";

const shown = 5;

/** `row 214`, `rows 214, 380 and 12 more`: rows as a spreadsheet counts them, the header being row 1. */
export function rowsInWords(rows: readonly number[]): Text {
  const first = rows.slice(0, shown).map((row) => row + 2).join(", ");
  const more = rows.length - shown;
  return {
    ru: `${rows.length === 1 ? "строка" : "строки"} ${first}${more > 0 ? ` и ещё ${more}` : ""}`,
    en: `${rows.length === 1 ? "row" : "rows"} ${first}${more > 0 ? ` and ${more} more` : ""}`
  };
}
