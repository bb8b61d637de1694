import { dateFormats } from "../project/dateFormats.js";
import type { TableFrame } from "../project/extractFile.js";
import { printedNumber } from "../read/printedNumber.js";
import { printedPeriod } from "../read/printedPeriod.js";

type Rows = readonly (readonly string[])[];

const bodySample = 200;

/**
 * Guesses where the table lies in the rows of a file or a sheet: lines above, one to three header rows and what names
 * the columns, lines below.
 */
export function detectFrame(rows: Rows, isSheet: boolean): TableFrame {
  const width = usualWidth(rows, isSheet);
  const skipRows = Math.max(
    0,
    rows.findIndex((row) => !isSparse(row, width))
  );
  const table = rows.slice(skipRows).filter((row) => row.some((cell) => cell.trim() !== ""));
  const below = sparseTail(table, width, isSheet);
  const header = detectHeader(table.slice(0, table.length - below), width);
  const body = table.length - below - header.headerRows;
  return {
    skipRows,
    tableFrom: null,
    tableTo: null,
    ...header,
    footer: table.slice(table.length - below).map((row) => footerText(row, body))
  };
}

/** The number of cells that most rows have; a sheet's rows end at their last cell, so that the longest counts. */
function usualWidth(rows: Rows, isSheet: boolean): number {
  if (isSheet) return rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [1, 0]
  )[0];
}

/** A title or a note: hardly any cell of the row holds something, or merged cells hold all the same. */
function isSparse(row: readonly string[], width: number): boolean {
  const filled = row.filter((cell) => cell.trim() !== "");
  return width > 1 && (filled.length <= Math.max(1, 0.25 * width) || new Set(filled).size === 1);
}

/** Notes below the table; a printed total or a respondent who answered little is none: it holds numbers. */
function sparseTail(table: Rows, width: number, isSheet: boolean): number {
  let count = 0;
  while (count < table.length - 1) {
    const row = table[table.length - 1 - count]!;
    const filled = row.filter((cell) => cell.trim() !== "");
    const isOfCsv = row.slice(1).every((cell) => cell.trim() === "") && filled.some((cell) => /\p{L}{2}/u.test(cell));
    const isNote = isSparse(row, width) && (isSheet || isOfCsv) && filled.every((cell) => printedNumber(cell) === null);
    if (!isNote) break;
    count += 1;
  }
  return count;
}

function footerText(row: readonly string[], body: number): string {
  const text = row.find((cell) => cell.trim() !== "")!.trim();
  const stated = /(\d[\d\s]*)$/.exec(text);
  if (stated !== null && Number(stated[1]!.replace(/\s/g, "")) === body) return `${text.slice(0, stated.index)}{rows}`;
  return /^[^\d{]+/.exec(text)?.[0].trim().slice(0, 40) ?? text.slice(0, 1);
}

function detectHeader(table: Rows, width: number): Pick<TableFrame, "headerRows" | "nameRow" | "headerNames"> {
  const of = (headerRows: number, nameRow: number | null) => ({
    headerRows,
    nameRow,
    headerNames: namesOf(table, headerRows, nameRow, width)
  });
  const [first, second, third] = table;
  if (first === undefined || isData(first, table.slice(1, bodySample))) return of(0, null);
  if (third !== undefined && third.filter((cell) => /^\{"ImportId"/.test(cell)).length > width / 2) return of(3, 1);
  if (second === undefined) return of(1, null);
  const usual = Math.max(2, 0.2 * width);
  if (isGroupRow(first, second, width, hasGaps(second, table.slice(2, bodySample)) ? 1 : usual)) {
    const body = table.slice(3, bodySample);
    const nested =
      third !== undefined &&
      isGroupRow(second, third, width, usual) &&
      !isData(third, body) &&
      isLowerHeader(third, body);
    if (nested) return of(3, null);
    if (isLowerHeader(second, table.slice(2, bodySample))) return of(2, null);
  }
  return isWordingRow(first, second, table.slice(2, bodySample)) ? of(2, 1) : of(1, null);
}

function namesOf(table: Rows, headerRows: number, nameRow: number | null, width: number): TableFrame["headerNames"] {
  const rows = nameRow === null ? table.slice(0, headerRows) : [table[nameRow - 1]!];
  const filled = rows.map((row, index) => {
    let last = "";
    return Array.from({ length: width }, (_, column) => {
      const cell = (row[column] ?? "").trim();
      return (last = cell === "" && index < rows.length - 1 ? last : cell);
    });
  });
  const names = Array.from({ length: width }, (_, column) =>
    filled
      .map((row) => row[column]!)
      .filter(Boolean)
      .join(" - ")
  );
  return names.some((name) => name === "") || new Set(names).size < width ? "numbered" : "strict";
}

function isValue(cell: string): boolean {
  const text = cell.trim();
  return printedNumber(text, ".") !== null || dateFormats.some((format) => printedPeriod(text, format) !== null);
}

/** Numbers or dates above numbers or dates; a row of years heads a table. */
function isData(row: readonly string[], body: Rows): boolean {
  const columns = row.flatMap((cell, column) => (cell.trim() === "" ? [] : [column]));
  const values = columns.filter((column) => isValue(row[column]!));
  if (values.length === 0 || values.every((column) => /^(19|20)\d\d$/.test(row[column]!.trim()))) return false;
  const alike = values.filter((column) => share(body, (cells) => isValue(cells[column] ?? "")) > 0.5);
  return alike.length >= columns.length / 3;
}

function share(body: Rows, test: (row: readonly string[]) => boolean): number {
  return body.length === 0 ? 0 : body.filter(test).length / body.length;
}

/** Nothing where nearly every row below holds something: a second header row under names that need no option. */
function hasGaps(row: readonly string[], body: Rows): boolean {
  return row.some(
    (cell, column) => cell.trim() === "" && share(body, (cells) => (cells[column] ?? "").trim() !== "") > 0.95
  );
}

/**
 * A cell above several columns: it stands once, or is repeated where cells are merged, and the next row fills the rest.
 */
function isGroupRow(row: readonly string[], next: readonly string[], width: number, least: number): boolean {
  const columns = Array.from({ length: width }, (_, column) => column);
  const continued = columns.filter(
    (column) => (row[column] ?? "").trim() === "" || (column > 0 && row[column] === row[column - 1])
  );
  const filled = continued.filter((column) => (next[column] ?? "").trim() !== "");
  return continued.length >= least && filled.length >= 0.6 * continued.length;
}

/** Texts that are ticks below, or stand above numbers, or years above numbers: no answers of a first respondent. */
function isLowerHeader(row: readonly string[], body: Rows): boolean {
  const filled = row.flatMap((cell, column) => (cell.trim() === "" ? [] : [column]));
  const heads = filled.filter((column) => {
    const text = row[column]!.trim();
    const cells = body.map((cells) => (cells[column] ?? "").trim()).filter((cell) => cell !== "");
    if (/^response$/i.test(text) || cells.length === 0) return true;
    if (/^(19|20)\d\d$/.test(text)) return cells.filter(isValue).length > 0.6 * cells.length;
    const isTick = new Set(cells).size === 1 && cells[0] === text;
    return isTick || (!isValue(text) && cells.filter(isValue).length > 0.8 * cells.length);
  });
  return heads.length >= 0.6 * filled.length;
}

/** Short unique names above, question texts below them, and neither like the answers. */
function isWordingRow(names: readonly string[], texts: readonly string[], body: Rows): boolean {
  const isCode = (cell: string) => /^[\p{L}_$@][\p{L}\d_.$@#-]{0,30}$/u.test(cell.trim());
  const filled = texts.filter((cell) => cell.trim() !== "");
  if (body.length < 1 || filled.length < 0.8 * names.length || names.filter(isCode).length < 0.8 * names.length)
    return false;
  if (filled.filter((cell) => /\s/.test(cell.trim())).length < 0.4 * filled.length) return false;
  const repeated = texts.filter((cell, column) => cell.trim() !== "" && body.some((row) => row[column] === cell));
  return (
    repeated.length < 0.1 * filled.length &&
    new Set(filled).size > 0.7 * filled.length &&
    !texts.some((cell) => isValue(cell))
  );
}
