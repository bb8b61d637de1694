import type { Rule } from "../project/rule.js";
import type { Severity } from "./diagnostic.js";
import { parseThreshold } from "./parseThreshold.js";

/** What a codebook's rule makes of a number of failing rows, of `rows` in all. */
export function severityOf(failing: number, rows: number, { warningAbove, errorAbove }: Rule): Severity {
  if (failing > parseThreshold(errorAbove, rows)) return "error";
  return failing > parseThreshold(warningAbove, rows) ? "warning" : "note";
}
