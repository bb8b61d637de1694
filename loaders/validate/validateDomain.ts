import { bandCode } from "../harmonise/bandCode.js";
import { categoryMatcher } from "../harmonise/matchCategory.js";
import type { Domains } from "../project/domains.js";
import { parseAgeBand } from "../project/parseAgeBand.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import { addRow } from "./addRow.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { showCode } from "./showCode.js";

type DomainColumn = Extract<SurveyColumn, { role: "domain" }>;

/**
 * Checks that every cell of a domain is blank, missing, a known category, or an age within the range.
 *
 * @param lastDay of fieldwork, whose year a year of birth is taken from
 */
export function validateDomain(
  cells: readonly string[],
  column: DomainColumn,
  domains: Domains,
  lastDay: string,
  place: string
): Diagnostic[] {
  const isMissing = (text: string) => text === "" || Object.hasOwn(column.missing, text);
  if (column.domain === "age" && column.ages !== "bands") return validateAges(cells, column, lastDay, isMissing, place);
  const categories = column.domain === "age" ? [] : domains[column.domain];
  const match =
    column.domain === "age"
      ? (name: string) => (parseAgeBand(name) === null ? undefined : 0)
      : categoryMatcher(categories);
  const unknown = new Map<string, number[]>();
  const codeOf = column.domain === "age" ? bandCode(column.codes) : (text: string) => text;
  cells.forEach((cell, row) => {
    const text = cell.trim();
    const code = codeOf(text);
    const name = Object.hasOwn(column.codes, code) ? column.codes[code]! : text;
    if (!isMissing(text) && match(name) === undefined) addRow(unknown, text, row);
  });
  const known = [
    ...Object.keys(column.codes),
    ...Object.keys(column.missing),
    ...categories.flatMap(({ label }) => [label.ru, label.en])
  ];
  return [...unknown].map(([code, rows]) =>
    finding("unknown_code", place, showCode(code, known), rows, [column.column])
  );
}

function validateAges(
  cells: readonly string[],
  { column, ages, range }: DomainColumn,
  lastDay: string,
  isMissing: (text: string) => boolean,
  place: string
): Diagnostic[] {
  const [from, to] = range!;
  const year = Number(lastDay.slice(0, 4));
  const isAge = (text: string): boolean => {
    if (!/^\d{1,4}$/.test(text)) return false;
    const age = ages === "birth_years" ? year - Number(text) : Number(text);
    return age >= from && age <= to;
  };
  const strange = cells.flatMap((cell, row) => (isMissing(cell.trim()) || isAge(cell.trim()) ? [] : [row]));
  const found =
    ages === "birth_years"
      ? { ru: `не год рождения тех, кому от ${from} до ${to} лет`, en: `not a birth year of ages ${from} to ${to}` }
      : { ru: `не целое число лет от ${from} до ${to}`, en: `not a whole number of years from ${from} to ${to}` };
  return strange.length === 0 ? [] : [finding("age_range", place, found, strange, [column])];
}
