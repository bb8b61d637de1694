import type { Row } from "../figures/figure.js";
import { element } from "./element.js";
import { explorerWords } from "./explorerWords.js";
import { fill } from "./filterWords.js";
import type { Language } from "./view.js";

/** More rows than this make a page slow and are no reading; the rest is counted. */
const MOST_ROWS = 200;

/** The rows of a query as a table under the query's own column names; raw values, `null` as an empty cell. */
export function resultTable(document: Document, rows: readonly Row[], lang: Language): HTMLElement {
  const caption = fill(explorerWords.result[lang], String(rows.length));
  const names = Object.keys(rows[0] ?? {});
  const shown = rows.slice(0, MOST_ROWS);
  const isNumber = (name: string): boolean => rows.some((row) => typeof row[name] === "number");
  const table = element(
    document,
    "table",
    {},
    element(document, "caption", {}, caption),
    element(
      document,
      "thead",
      {},
      element(
        document,
        "tr",
        {},
        ...names.map((name) => element(document, "th", { scope: "col", class: isNumber(name) ? "number" : null }, name))
      )
    ),
    element(
      document,
      "tbody",
      {},
      ...shown.map((row) =>
        element(
          document,
          "tr",
          {},
          ...names.map((name) =>
            element(document, "td", { class: isNumber(name) ? "number" : null }, String(row[name] ?? ""))
          )
        )
      )
    )
  );
  return element(
    document,
    "div",
    { class: "query-result" },
    element(document, "div", { class: "table-scroll", role: "region", tabindex: "0", "aria-label": caption }, table),
    shown.length === rows.length
      ? null
      : element(document, "p", { class: "figure-note" }, fill(explorerWords.firstRows[lang], String(MOST_ROWS)))
  );
}
