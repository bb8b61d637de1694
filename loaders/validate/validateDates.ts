import type { SurveyColumn, SurveyStudy } from "../project/project.js";
import type { Diagnostic } from "./diagnostic.js";
import { rowsInWords } from "./rowsInWords.js";

/** Checks that every date is one, in the declared format, within fieldwork. */
export function validateDates(
  cells: readonly string[], { format }: Extract<SurveyColumn, { role: "date" }>, { from, to }: SurveyStudy["fieldwork"],
  place: string
): Diagnostic[] {
  const days = cells.map((cell) => isoDay(cell.trim(), format));
  const strange = days.flatMap((day, row) => (day === null ? [row] : []));
  const outside = days.flatMap((day, row) => (day !== null && (day < from || day > to) ? [row] : []));
  const problems: Diagnostic[] = [];
  const note = (rule: string, found: string) => problems.push({ severity: "error", rule, place, found });
  if (strange.length > 0) note("date", `not a date as ${format} (${rowsInWords(strange)})`);
  if (outside.length > 0) note("fieldwork", `outside fieldwork ${from} to ${to} (${rowsInWords(outside)})`);
  return problems;
}

/** A time of day after the date is allowed and left out. Null where the text is no day of the calendar. */
function isoDay(text: string, format: "iso" | "dd.mm.yyyy"): string | null {
  const pattern = format === "iso" ? /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/ : /^(\d{2})\.(\d{2})\.(\d{4})(?: .*)?$/;
  const match = pattern.exec(text);
  if (match === null) return null;
  const [first, second, third] = [match[1]!, match[2]!, match[3]!];
  const day = format === "iso" ? `${first}-${second}-${third}` : `${third}-${second}-${first}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
