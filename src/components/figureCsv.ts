import type { Column, Row } from "../figures/figure.js";
import { verdictMark } from "../words/verdictMark.js";
import { csvText } from "./csvText.js";
import type { Language } from "./view.js";

/**
 * A figure's rows as CSV: raw values under their column's name; `verdict` says why one is empty, `mark` does so as the
 * page shows it; `synthetic` marks generated data.
 */
export function figureCsv(
  columns: readonly Pick<Column, "name">[],
  rows: readonly Row[],
  synthetic: boolean,
  lang: Language
): string {
  const verdicts = rows.some((row) => "verdict" in row) ? ["verdict", "mark"] : [];
  const names = [...new Set([...columns.map(({ name }) => name), ...verdicts])].filter((name) => name !== "synthetic");
  return csvText(
    [...names, "synthetic"],
    rows.map((row) => ({ ...row, mark: markOf(row, lang), synthetic: row["synthetic"] ?? synthetic })),
    lang
  );
}

function markOf({ verdict }: Row, lang: Language): string | null {
  return typeof verdict === "string" ? verdictMark(verdict, lang).mark || null : null;
}
