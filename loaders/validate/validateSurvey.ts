import type { Project } from "../project/project.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";
import { columnHeaders } from "../project/columnHeaders.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import type { ItemColumn } from "./itemAnswers.js";
import { itemAnswers } from "./itemAnswers.js";
import { validateColumns, validateUndeclared } from "./validateColumns.js";
import { validateDates } from "./validateDates.js";
import { validateDomain } from "./validateDomain.js";
import { validateIdentifiers } from "./validateIdentifiers.js";
import { validateItem } from "./validateItem.js";

/** Checks an extract against the codebook of its survey. Nothing found means that it can be harmonised as it is. */
export function validateSurvey(raw: RawExtract, study: SurveyStudy, project: Project): Diagnostic[] {
  const codebook = `studies/${study.study}.yaml`;
  const declared = study.columns.flatMap(columnHeaders);
  const missing = validateColumns(raw, declared, codebook);
  if (!declared.some((name) => raw.columns.includes(name))) return missing;
  const columns = [...missing, ...validateUndeclared(raw, declared, codebook)];
  const identifiers = validateIdentifiers(raw, study, project);
  if (columns.length > 0) return [...columns, ...identifiers];

  const isIdentifying = (column: SurveyColumn): boolean =>
    identifiers.some(({ columns: [header] }) => columnHeaders(column).includes(header!));
  const items = study.columns.filter((column): column is ItemColumn => column.role === "item");
  const answers = new Map(items.map((column) => [column.item, itemAnswers(raw, column)]));
  const findings = study.columns
    .filter((column) => !isIdentifying(column))
    .flatMap((column) => {
      const place = placeOf(codebook, column);
      switch (column.role) {
        case "drop":
          return [];
        case "pseudonym":
          return validatePseudonyms(cellsOf(raw, column.column), column.column, place);
        case "date":
          return validateDates(cellsOf(raw, column.column), column, study.fieldwork, place);
        case "domain":
          return validateDomain(cellsOf(raw, column.column), column, project.domains, study.fieldwork.to, place);
        case "item":
          return validateItem(column, project.items.get(column.item)!, answers, place);
      }
    });
  return [...identifiers, ...findings];
}

function cellsOf(raw: RawExtract, name: string): readonly string[] {
  return raw.cells[raw.columns.indexOf(name)]!;
}

function placeOf(codebook: string, column: SurveyColumn): string {
  return column.role === "item" ? `${codebook}, item ${column.item}` : `${codebook}, column ${column.column}`;
}

function validatePseudonyms(cells: readonly string[], column: string, place: string): Diagnostic[] {
  const seen = new Set<string>();
  const blank: number[] = [];
  const repeated: number[] = [];
  cells.forEach((cell, row) => {
    const text = cell.trim();
    if (text === "") blank.push(row);
    else if (seen.has(text)) repeated.push(row);
    seen.add(text);
  });
  const problems = [
    finding("blank_pseudonym", place, { ru: "нет псевдонима", en: "no pseudonym" }, blank, [column]),
    finding(
      "repeated_pseudonym",
      place,
      { ru: "псевдоним повторяется", en: "a pseudonym for the second time" },
      repeated,
      [column]
    )
  ];
  return problems.filter(({ rows }) => rows.length > 0);
}
