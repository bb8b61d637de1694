import type { Column, Row } from "../figures/figure.js";
import { verdictMark } from "../words/verdictMark.js";
import { element } from "./element.js";
import { frameWords } from "./frameWords.js";
import { markedText } from "./markedText.js";
import type { Language } from "./view.js";

/**
 * A table of all rows: caption, a header a column, the first cell of a row as its header. Raw values stand beside
 * formatted ones (`data-value`), so that the browser sorts numbers as numbers. Marks are read out in words.
 */
export function figureTable(
  document: Document,
  columns: readonly Column[],
  rows: readonly Row[],
  caption: string,
  lang: Language
): HTMLTableElement {
  const head = element(
    document,
    "tr",
    {},
    ...columns.map(({ label, align }) =>
      element(document, "th", { scope: "col", class: align === "end" ? "number" : null }, label)
    )
  );
  const body = rows.map((row) =>
    element(
      document,
      "tr",
      { "data-verdict": verdictOf(row) },
      ...columns.map((column, index) => {
        const value = row[column.name] ?? null;
        const attributes = {
          class: column.align === "end" ? "number" : null,
          "data-value": column.format === undefined || value === null ? null : String(value)
        };
        const text = markedText(document, cellText(column, row, lang), lang);
        return index === 0
          ? element(document, "th", { ...attributes, scope: "row" }, ...text)
          : element(document, "td", attributes, ...text);
      })
    )
  );
  return element(
    document,
    "table",
    {},
    element(document, "caption", {}, caption),
    element(document, "thead", {}, head),
    element(document, "tbody", {}, ...body)
  );
}

/** A missing figure is never blank: its verdict's mark stands for it. */
function cellText(column: Column, row: Row, lang: Language): string {
  const value = row[column.name] ?? null;
  if (column.format !== undefined) return column.format(row);
  if (value !== null) return String(value);
  const mark = row["verdict"] === undefined ? "" : verdictMark(String(row["verdict"]), lang).mark;
  return mark === "" ? frameWords.missing[lang] : mark;
}

function verdictOf(row: Row): string | null {
  const verdict = row["verdict"] ?? null;
  return verdict === null || verdict === "published" ? null : String(verdict);
}
