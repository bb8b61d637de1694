import type { Column, Row } from "../figures/figure.js";
import { csvText } from "./csvText.js";
import type { Language } from "./view.js";

/**
 * A figure's rows as CSV: raw values under their column's name; `verdict` says why one is empty; `synthetic` marks
 * generated data.
 */
export function figureCsv(
  columns: readonly Pick<Column, "name">[], rows: readonly Row[], synthetic: boolean, lang: Language
): string {
  const verdicts = rows.some((row) => "verdict" in row) ? ["verdict"] : [];
  const names = [...new Set([...columns.map(({ name }) => name), ...verdicts])].filter((name) => name !== "synthetic");
  return csvText([...names, "synthetic"], rows.map((row) => ({ ...row, synthetic: row["synthetic"] ?? synthetic })), lang);
}
