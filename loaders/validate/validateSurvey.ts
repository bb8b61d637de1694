import type { Project, SurveyColumn, SurveyStudy } from "../project/project.js";
import type { RawExtract } from "../read/rawExtract.js";
import { columnHeaders } from "../project/columnHeaders.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { findIdentifier } from "./findIdentifier.js";
import type { ItemColumn } from "./itemAnswers.js";
import { itemAnswers } from "./itemAnswers.js";
import { addRow } from "./addRow.js";
import { validateColumns, validateUndeclared } from "./validateColumns.js";
import { validateDates } from "./validateDates.js";
import { validateDomain } from "./validateDomain.js";
import { validateItem } from "./validateItem.js";

/** Checks an extract against the codebook of its survey. Nothing found means that it can be harmonised as it is. */
export function validateSurvey(raw: RawExtract, study: SurveyStudy, project: Project): Diagnostic[] {
  const codebook = `studies/${study.study}.yaml`;
  const declared = study.columns.flatMap(columnHeaders);
  const columns = [
    ...validateColumns(raw, declared, codebook),
    ...(declared.some((name) => raw.columns.includes(name)) ? validateUndeclared(raw, declared, codebook) : [])
  ];
  if (columns.length > 0) return columns;

  const items = study.columns.filter((column): column is ItemColumn => column.role === "item");
  const answers = new Map(items.map((column) => [column.item, itemAnswers(raw, column)]));
  return study.columns.flatMap((column) => {
    const place = placeOf(codebook, column);
    const identifiers = column.role === "drop" ? [] : validateIdentifiers(raw, column, place);
    if (identifiers.length > 0) return identifiers;
    switch (column.role) {
      case "drop": return [];
      case "pseudonym": return validatePseudonyms(cellsOf(raw, column.column), column.column, place);
      case "date": return validateDates(cellsOf(raw, column.column), column, study.fieldwork, place);
      case "domain": return validateDomain(cellsOf(raw, column.column), column, project.domains, study.fieldwork.to, place);
      case "item": return validateItem(column, project.items.get(column.item)!, answers, place);
    }
  });
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
    finding("repeated_pseudonym", place, { ru: "псевдоним повторяется", en: "a pseudonym for the second time" }, repeated, [column])
  ];
  return problems.filter(({ rows }) => rows.length > 0);
}

/** Looks for direct identifiers in a column that is kept; the value is never shown. */
function validateIdentifiers(raw: RawExtract, column: SurveyColumn, place: string): Diagnostic[] {
  return columnHeaders(column).flatMap((name) => {
    const verdicts = new Map<string, ReturnType<typeof findIdentifier>>();
    const found = new Map<string, number[]>();
    cellsOf(raw, name).forEach((cell, row) => {
      if (!verdicts.has(cell)) verdicts.set(cell, findIdentifier(cell));
      const rule = verdicts.get(cell)!;
      if (rule !== null) addRow(found, rule, row);
    });
    return [...found].map(([rule, rows]) => finding("direct_identifier", place, {
      ru: `похоже на ${rule}: строк ${rows.length} из ${raw.rows}; исключите столбец «${name}» (role: drop)`,
      en: `looks like ${rule} in ${rows.length} of ${raw.rows} rows; drop column "${name}"`
    }, rows, [name]));
  });
}
