import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "./diagnostic.js";

/** Findings that leave a cell without a meaning. */
const unreadable: ReadonlySet<string> = new Set(["unknown_code", "age_range"]);

/**
 * Empties the cells that a codebook bears though nobody can read them: they then count as no answer. Of a select-all
 * item all cells of the row are emptied, for half an answer is none.
 */
export function blankUnreadable(raw: RawExtract, diagnostics: readonly Diagnostic[]): RawExtract {
  const borne = diagnostics.filter(({ rule, severity }) => severity !== "error" && unreadable.has(rule));
  if (borne.length === 0) return raw;
  const cells = [...raw.cells];
  for (const { columns, rows } of borne) {
    for (const header of columns) {
      const column = raw.columns.indexOf(header);
      const own = [...cells[column]!];
      for (const row of rows) own[row] = "";
      cells[column] = own;
    }
  }
  return { ...raw, cells };
}
