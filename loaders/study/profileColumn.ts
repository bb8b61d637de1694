import type { DateFormat } from "../project/dateFormats.js";
import { dateFormats } from "../project/dateFormats.js";
import { isoDay } from "../read/isoDay.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract, Variable } from "../read/rawExtract.js";
import { detectSeparator } from "./detectSeparator.js";
import { missingKindOf } from "./missingWords.js";

/** What the cells of a column look like. */
export type ColumnKind = "blank" | "constant" | "key" | "date" | "number" | "category" | "text";

export interface ColumnProfile {
  readonly header: string;
  /** The question, where the file has it beside the name; else the header. */
  readonly wording: string;
  readonly kind: ColumnKind;
  /** Cells that hold something. */
  readonly filled: number;
  /** How often each text comes, blanks left out, in order of first appearance. */
  readonly counts: ReadonlyMap<string, number>;
  /** Labels that the file gives to its texts. */
  readonly labels: ReadonlyMap<string, string>;
  /** Texts that the file itself declares missing. */
  readonly declaredMissing: readonly string[];
  readonly dateFormat: DateFormat | null;
}

const rowName =
  /(^|[^\p{L}])(u?id|uuid|guid|user_?id|respondent|respondentid|response ?id|uuid|(номер|№|код) ?(анкеты|респондента)|идентификатор|респондент)([^\p{L}]|$)/iu;

/** Whether a header names the row: a respondent's number or pseudonym. */
export function isRowName(header: string): boolean {
  return rowName.test(header);
}

/** Most categories that a question is taken to have. */
const mostCategories = 60;

/** Profiles of all columns of an extract, in its order. */
export function profileColumns(raw: RawExtract): ColumnProfile[] {
  return raw.columns.map((header, index) =>
    profileColumn(header, raw.cells[index]!, raw.dictionary?.variables[index] ?? null)
  );
}

function profileColumn(header: string, cells: readonly string[], variable: Variable | null): ColumnProfile {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const answers = [...counts.keys()].filter((text) => missingKindOf(text) === null);
  const labels = variable?.valueLabels ?? new Map<string, string>();
  const dateFormat = dateFormatOf(answers);
  return {
    header,
    wording: cleanWording(variable?.label ?? header),
    filled,
    counts,
    labels,
    dateFormat,
    declaredMissing: declaredMissing(variable, [...counts.keys(), ...labels.keys()]),
    kind:
      isRowName(header) && counts.size === filled && filled === cells.length
        ? "key"
        : kindOf(counts, { filled, rows: cells.length }, answers, labels, dateFormat !== null)
  };
}

/** Question texts carry markup and runs of spaces of the tools they come from. */
function cleanWording(text: string): string {
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/ - Response$/, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

function declaredMissing(variable: Variable | null, texts: readonly string[]): string[] {
  if (variable === null) return [];
  const { values, range } = variable.missing;
  const inRange = (text: string) =>
    range !== null && text !== "" && Number(text) >= range.from && Number(text) <= range.to;
  return [...new Set(texts)].filter((text) => values.includes(text) || inRange(text));
}

function dateFormatOf(texts: readonly string[]): DateFormat | null {
  if (texts.length === 0) return null;
  return (
    dateFormats.find((format) => texts.filter((text) => isoDay(text, format) !== null).length >= 0.95 * texts.length) ??
    null
  );
}

function kindOf(
  counts: ReadonlyMap<string, number>,
  { filled, rows }: { filled: number; rows: number },
  answers: readonly string[],
  labels: ReadonlyMap<string, string>,
  isDate: boolean
): ColumnKind {
  const distinct = answers.length;
  if (filled === 0) return "blank";
  if (isDate) return "date";
  if ([...counts.keys()].filter((text) => labels.has(text)).length >= Math.max(1, 0.5 * distinct)) return "category";
  const numbers = answers.filter((text) => printedNumber(text, ".") !== null);
  if (distinct === 0 || (distinct === 1 && filled > 1 && (filled === rows || rows >= 20))) return "constant";
  if (numbers.length >= 0.95 * distinct && distinct > 0) return numberKind(numbers, distinct, filled);
  if (distinct === filled && filled >= 10 && answers.every((text) => !/\s/.test(text))) return "key";
  const mean = answers.reduce((sum, text) => sum + text.length, 0) / Math.max(1, distinct);
  const repeats = filled < 10 ? distinct < filled || mean <= 20 : distinct <= Math.min(mostCategories, filled / 4);
  return repeats || detectSeparator({ counts }) !== null ? "category" : "text";
}

/** Small whole numbers that come again and again are codes. */
function numberKind(numbers: readonly string[], distinct: number, filled: number): ColumnKind {
  const whole = numbers.every((text) => /^-?\d+(\.0+)?$/.test(text));
  if (whole && distinct === filled && filled >= 10 && numbers.some((text) => text.length > 2)) return "key";
  const isSmall = whole && numbers.every((text) => Math.abs(Number(text)) < 10_000);
  const few = filled < 10 ? numbers.every((text) => Number(text) <= 20) : distinct <= Math.min(25, filled / 4);
  return isSmall && few ? "category" : "number";
}
