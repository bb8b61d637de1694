import { birthDates } from "./birthDates.js";
import type { ColumnTexts } from "./columnTexts.js";
import { columnTexts } from "./columnTexts.js";
import { freeText } from "./freeText.js";
import { headerHints } from "./headerHints.js";
import type { IdentifierKind } from "./identifierKinds.js";
import { identifierKinds } from "./identifierKinds.js";
import { isBeyondChance } from "./isBeyondChance.js";
import { isRowKey } from "./isRowKey.js";
import { lonelyNames } from "./lonelyNames.js";
import { numberShapes } from "./numberShapes.js";
import { randomTokens } from "./randomTokens.js";
import { singleCoordinates } from "./singleCoordinates.js";
import { textShapes } from "./textShapes.js";

export interface IdentifierColumn {
  readonly header: string;
  readonly cells: readonly string[];
  /** Whether a trimmed text is a code of the codebook; such texts are looked at by no rule. */
  readonly isKnown: (text: string) => boolean;
  /** Kinds that are allowed here, e.g. `row_key` in a pseudonym. */
  readonly allowed: ReadonlySet<IdentifierKind>;
  /** The last year in which a respondent may have been born. */
  readonly latestBirthYear: number;
}

/** Rows of a column that hold one kind of direct identifier, from 0. */
export interface IdentifierFinding {
  readonly kind: IdentifierKind;
  readonly rows: readonly number[];
}

/** Direct identifiers in the cells of a column, by kind. A row is counted once, under the first kind that fits. */
export function findIdentifiers(column: IdentifierColumn): IdentifierFinding[] {
  const texts = columnTexts(column.header, column.cells, column.isKnown);
  const kinds = identifyingTexts(texts, column);
  if (kinds.size === 0) return [];
  const rows = new Map<IdentifierKind, number[]>();
  column.cells.forEach((cell, row) => {
    const kind = kinds.get(cell.trim());
    if (kind === undefined) return;
    const own = rows.get(kind);
    if (own === undefined) rows.set(kind, [row]);
    else own.push(row);
  });
  return identifierKinds.flatMap((kind) => (rows.has(kind) ? [{ kind, rows: rows.get(kind)! }] : []));
}

/** The kind of every text that identifies somebody; surest rules first. */
export function identifyingTexts(
  column: ColumnTexts,
  { allowed, latestBirthYear }: Pick<IdentifierColumn, "allowed" | "latestBirthYear">
): Map<string, IdentifierKind> {
  const kinds = new Map<string, IdentifierKind>();
  const note = (kind: IdentifierKind, texts: Iterable<string>) => {
    if (allowed.has(kind)) return;
    for (const text of texts) if (!kinds.has(text)) kinds.set(text, kind);
  };
  const numbers: string[] = [];
  for (const text of column.counts.keys()) {
    if (/^\d{10,20}$/.test(text)) numbers.push(text);
    else {
      const kind = kindOfText(text, allowed);
      if (kind !== null) kinds.set(text, kind);
    }
  }
  for (const { kind, header, cell } of headerHints) {
    if (header.test(column.header))
      note(
        kind,
        [...column.counts.keys()].filter((text) => cell.test(text))
      );
  }
  for (const [kind, found] of evidentNumbers(numbers)) note(kind, found);
  note("birth_date", birthDates(column, latestBirthYear));
  note("coordinates", singleCoordinates(column));
  note("name", lonelyNames(column));
  note("session", randomTokens(column));
  note("free_text", freeText(column));
  if (isRowKey(column)) note("row_key", column.counts.keys());
  return kinds;
}

function kindOfText(text: string, allowed: ReadonlySet<IdentifierKind>): IdentifierKind | null {
  if (text.length < 6) return null;
  let digits = 0;
  let letters = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits++;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192) letters++;
  }
  for (const shape of textShapes) {
    if (digits >= shape.digits && letters >= shape.letters && !allowed.has(shape.kind) && shape.test(text))
      return shape.kind;
  }
  return null;
}

/** Bare numbers by the kind that their column gives evidence of. */
function evidentNumbers(numbers: readonly string[]): [IdentifierKind, string[]][] {
  return numberShapes.flatMap(
    ({ kind, lengths: [shortest, longest], test, chance, leading }): [IdentifierKind, string[]][] => {
      const shaped = numbers.filter(({ length }) => length >= shortest && length <= longest);
      const found = shaped.filter(test);
      if (found.length === 0 || !isBeyondChance(found.length, shaped.length, chance)) return [];
      const heads = leading === null ? null : new Set(found.map((digits) => digits.slice(0, leading)));
      return heads !== null && heads.size < Math.min(10, found.length / 3) ? [] : [[kind, found]];
    }
  );
}
