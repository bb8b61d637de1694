import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { isoDay } from "../read/isoDay.js";

/** Checks that every date is one, in the declared format, within fieldwork. */
export function validateDates(
  cells: readonly string[],
  { column, format }: Extract<SurveyColumn, { role: "date" }>,
  { from, to }: SurveyStudy["fieldwork"],
  place: string
): Diagnostic[] {
  const days = cells.map((cell) => isoDay(cell.trim(), format));
  const strange = days.flatMap((day, row) => (day === null ? [row] : []));
  const outside = days.flatMap((day, row) => (day !== null && (day < from || day > to) ? [row] : []));
  const problems = [
    finding("date", place, { ru: `не дата вида ${format}`, en: `not a date as ${format}` }, strange, [column]),
    finding(
      "fieldwork",
      place,
      { ru: `вне срока опроса с ${from} по ${to}`, en: `outside fieldwork ${from} to ${to}` },
      outside,
      [column]
    )
  ];
  return problems.filter(({ rows }) => rows.length > 0);
}
