import { columnHeaders } from "../project/columnHeaders.js";
import type { Project } from "../project/project.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { findIdentifiers } from "./identifiers/findIdentifiers.js";
import type { IdentifierKind } from "./identifiers/identifierKinds.js";
import { identifierNames } from "./identifiers/identifierKinds.js";
import { isKnownText } from "./isKnownText.js";

/** Nobody younger fills in a questionnaire. */
const youngest = 14;

/** What a declared pseudonym may look like. */
const pseudonymous: ReadonlySet<IdentifierKind> = new Set(["row_key", "session"]);
const none: ReadonlySet<IdentifierKind> = new Set();

/**
 * Looks for direct identifiers in every column of a survey's extract that its codebook does not drop, declared or not.
 * What is found is counted and never shown.
 */
export function validateIdentifiers(raw: RawExtract, study: SurveyStudy, { domains }: Project): Diagnostic[] {
  const declared = new Map(study.columns.flatMap((column) => columnHeaders(column).map((header) => [header, column])));
  return raw.columns.flatMap((header, index) => {
    const column = declared.get(header);
    if (column?.role === "drop") return [];
    const found = findIdentifiers({
      header,
      cells: raw.cells[index]!,
      isKnown: column === undefined ? () => false : isKnownText(column, domains),
      allowed: column?.role === "pseudonym" ? pseudonymous : none,
      latestBirthYear: Number(study.fieldwork.to.slice(0, 4)) - youngest
    });
    return found.map(({ kind, rows }) => identifierFinding(header, column, kind, rows, raw.rows, study.study));
  });
}

/** Rows of a printed table are categories: they differ, some are named in several words, some are years. */
export const tableIdentifiers = {
  allowed: new Set<IdentifierKind>(["row_key", "free_text", "birth_date"]) as ReadonlySet<IdentifierKind>,
  latestBirthYear: 0
};

const countSigns = new Set([..." \t\n\r\u00a0\u202f\u2009\u20070123456789.,%>-"].map((sign) => sign.charCodeAt(0)));

/** Whether a text of a column of numbers is a count, however long. */
export function isCountText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!countSigns.has(text.charCodeAt(at))) return false;
  return true;
}

/**
 * Looks for direct identifiers in every column of a table of counts that is not dropped.
 *
 * @param counts headers of columns of numbers
 */
export function validateTableIdentifiers(
  raw: RawExtract,
  drop: readonly string[],
  counts: readonly string[],
  place: string
): Diagnostic[] {
  return raw.columns.flatMap((header, index) => {
    if (drop.includes(header)) return [];
    const isKnown = counts.includes(header) ? isCountText : () => false;
    const found = findIdentifiers({ header, cells: raw.cells[index]!, isKnown, ...tableIdentifiers });
    return found.map(({ kind, rows }) => tableIdentifierFinding(header, kind, rows, raw.rows, place));
  });
}

/** @param all rows of the table */
export function tableIdentifierFinding(
  header: string,
  kind: IdentifierKind,
  rows: readonly number[],
  all: number,
  place: string
): Diagnostic {
  return finding(
    "direct_identifier",
    `${place}, column ${header}`,
    {
      ru: `похоже на ${identifierNames[kind].ru}: строк ${rows.length} из ${all}; исключите столбец «${header}» (drop)`,
      en: `looks like ${identifierNames[kind].en} in ${rows.length} of ${all} rows; drop column "${header}"`
    },
    rows,
    [header]
  );
}

function identifierFinding(
  header: string,
  column: SurveyColumn | undefined,
  kind: IdentifierKind,
  rows: readonly number[],
  all: number,
  study: string
): Diagnostic {
  const part = column?.role === "item" ? `item ${column.item}` : `column ${header}`;
  const name = identifierNames[kind];
  return finding(
    "direct_identifier",
    `studies/${study}.yaml, ${part}`,
    {
      ru: `похоже на ${name.ru}: строк ${rows.length} из ${all}; исключите столбец «${header}» (role: drop)`,
      en: `looks like ${name.en} in ${rows.length} of ${all} rows; drop column "${header}"`
    },
    rows,
    [header]
  );
}
