import { categoryMatcher } from "../harmonise/matchCategory.js";
import type { Domains, SurveyColumn } from "../project/project.js";
import { addRow } from "./addRow.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { showCode } from "./showCode.js";

/** Checks that every cell of a domain is blank, missing, a known category, or an age within the range. */
export function validateDomain(
  cells: readonly string[], column: Extract<SurveyColumn, { role: "domain" }>, domains: Domains, place: string
): Diagnostic[] {
  const isMissing = (text: string) => text === "" || Object.hasOwn(column.missing, text);
  if (column.domain === "age") {
    const [from, to] = column.range!;
    const strange = cells.flatMap((cell, row) => {
      const text = cell.trim();
      return isMissing(text) || (/^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= to) ? [] : [row];
    });
    const found = { ru: `не целое число лет от ${from} до ${to}`, en: `not a whole number of years from ${from} to ${to}` };
    return strange.length === 0 ? [] : [finding("age_range", place, found, strange, [column.column])];
  }
  const categories = domains[column.domain];
  const match = categoryMatcher(categories);
  const unknown = new Map<string, number[]>();
  cells.forEach((cell, row) => {
    const text = cell.trim();
    const name = Object.hasOwn(column.codes, text) ? column.codes[text]! : text;
    if (!isMissing(text) && match(name) === undefined) addRow(unknown, text, row);
  });
  const known = [
    ...Object.keys(column.codes), ...Object.keys(column.missing),
    ...categories.flatMap(({ label }) => [label.ru, label.en])
  ];
  return [...unknown].map(([code, rows]) => finding("unknown_code", place, showCode(code, known), rows, [column.column]));
}
