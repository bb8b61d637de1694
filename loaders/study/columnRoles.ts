import { detectSeparator } from "./detectSeparator.js";
import { foldText } from "./foldText.js";
import type { DomainGuess } from "./guessDomains.js";
import type { ColumnProfile } from "./profileColumn.js";
import { isRowName } from "./profileColumn.js";
import type { Draft } from "./renderCodebook.js";

/** What is known of columns before those that are left are taken for questions. */
export interface KnownColumns {
  readonly grouped: ReadonlySet<ColumnProfile>;
  readonly domains: readonly DomainGuess[];
  /** Columns that hold a domain again, with the name of the column that it is taken from. */
  readonly doubles: ReadonlyMap<ColumnProfile, string>;
  /** Kind of direct identifier that a column holds, or null. */
  readonly identifiers: ReadonlyMap<ColumnProfile, string | null>;
}

const technical =
  /^(seed|last ?page|(start|user) ?language|language|duration|(total|group|question) time|time( spent)?$|progress|finished|status|(distribution ?)?channel|filecount|interviewer|index$|record(no|_?number)|длительность|время( заполнения)?|язык|версия|weight|вес(а)?$)/i;
const personal =
  /(address|e-?mail|phone|latitude|longitude|(first|last|full) ?name|surname|адрес|телефон|эл\. ?почта|фамили|отчеств|паспорт|снилс|фио)/i;
const freeText =
  /комментари|пожелани|предложени|замечани|отзыв|напишите|поясните|опишите|comment|suggestion|feedback|in your own words|please (explain|describe|specify)/i;
const dayName = /submit|complet|recorded|finish|end|дата|прохожд|заверш/iu;

/** Roles of columns that are no questions: pseudonym, date, and those to drop with the reason. */
export function columnRoles(columns: readonly ColumnProfile[], known: KnownColumns): Map<ColumnProfile, Draft> {
  const free = columns.filter(
    (column) => !known.grouped.has(column) && !known.domains.some((guess) => guess.column === column)
  );
  const pseudonym = free
    .filter(({ kind }) => kind === "key")
    .sort((a, b) => Number(isRowName(b.header)) - Number(isRowName(a.header)))[0];
  const dates = free.filter(({ kind }) => kind === "date");
  const day = dates.sort(
    (a, b) => b.filled - a.filled || Number(dayName.test(b.header)) - Number(dayName.test(a.header))
  )[0];
  const roles = new Map<ColumnProfile, Draft>();
  for (const column of free) {
    if (column === pseudonym) roles.set(column, { role: "pseudonym", column: column.header });
    else if (column === day && column.filled === Math.max(...columns.map(({ filled }) => filled))) {
      roles.set(column, { role: "date", column: column.header, format: column.dateFormat! });
    } else {
      const reason = dropReason(column, known);
      if (reason !== null) roles.set(column, { role: "drop", column: column.header, reason });
    }
  }
  return roles;
}

function dropReason(column: ColumnProfile, { identifiers, doubles }: KnownColumns): string | null {
  const double = doubles.get(column);
  if (double !== undefined) return `The same is taken from column "${double}".`;
  const identifier = identifiers.get(column);
  const isClosed = column.kind === "category" && column.filled >= 20;
  if (column.kind !== "blank" && !isClosed && personal.test(column.header))
    return "Its header speaks of what identifies people.";
  if (identifier && identifier !== "free_text") return `Looks like a direct identifier (${identifier}).`;
  switch (column.kind) {
    case "blank":
      return "No cell holds anything.";
    case "constant":
      return isTickBox(column) ? null : "The same in every row.";
    case "key":
      return "A key of rows: one pseudonym is enough.";
    case "date":
      return "A date or time of filling in: not analysed.";
    case "number":
      return "A number: not tabulated.";
    case "text":
      return "Free text may name people.";
    case "category": {
      if (freeText.test(column.header) && detectSeparator(column) === null) return "Free text may name people.";
      if (technical.test(column.header)) return "How the questionnaire was filled in: not analysed.";
      return identifier === "free_text" && detectSeparator(column) === null ? "Free text may name people." : null;
    }
  }
}

/** A single option of a select-all question: its own text, or nothing. */
function isTickBox({ header, counts }: ColumnProfile): boolean {
  const [text] = counts.keys();
  return text !== undefined && /[ [-]/.test(header) && foldText(header).replace(/\]$/, "").endsWith(foldText(text));
}
