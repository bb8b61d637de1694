const shown = 5;

/** `row 214`, `rows 214, 380 and 12 more`: rows as a spreadsheet counts them, the header being row 1. */
export function rowsInWords(rows: readonly number[]): string {
  const first = rows.slice(0, shown).map((row) => row + 2).join(", ");
  const more = rows.length > shown ? ` and ${rows.length - shown} more` : "";
  return `${rows.length === 1 ? "row" : "rows"} ${first}${more}`;
}
