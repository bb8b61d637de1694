import type { TableFrame } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";
import { headerNames } from "./headerNames.js";
import type { Variable } from "./rawExtract.js";
import type { ReadTable } from "./readExtract.js";

/** Rows of a file or a sheet as they stand there. */
export interface Lines {
  readonly rows: readonly (readonly string[])[];
  /** Lines of the file before the first of `rows`. */
  readonly above: number;
  /** Sheets leave out blank cells at the ends of rows; in a delimited file every row must have them all. */
  readonly isSheet: boolean;
}

/** Cuts the table out of what a file or sheet holds: header and rows, without what stands above and below. */
export function frameTable(name: string, lines: Lines, frame: TableFrame): ReadTable {
  const { rows, above, isSheet } = lines;
  const start = startOf(name, rows, frame);
  const first = start + frame.headerRows;
  const end = endOf(name, rows, frame, start);
  const header = rows.slice(start, first);
  const filled: number[] = [];
  for (let index = first; index < end; index++) if (!isBlank(rows[index]!, isSheet, header)) filled.push(index);
  if (first > end || filled.length < frame.footer.length) {
    throw new ExtractError(name, "header", null, {
      ru: `ожидалось строк заголовка: ${frame.headerRows}`,
      en: `${frame.headerRows} header rows expected`
    });
  }
  const kept = filled.slice(0, filled.length - frame.footer.length);
  checkFooter(
    name,
    filled.slice(kept.length).map((index) => rows[index]!),
    frame.footer,
    kept.length
  );

  const measured = isSheet
    ? [...header, ...kept.map((index) => rows[index]!)]
    : header.length > 0
      ? header
      : [rows[kept[0] ?? 0] ?? []];
  const width = measured.reduce((widest, row) => Math.max(widest, row.length), 0);
  const numbered = frame.headerRows === 0 ? { ...frame, headerNames: "numbered" as const } : frame;
  const { columns, labels } = headerNames(name, header.length > 0 ? header : [[]], width, numbered, above + start + 1);
  const cells = columns.map(() => new Array<string>(kept.length));
  kept.forEach((index, position) => {
    const row = rows[index]!;
    if (row.length !== width && !isSheet) {
      throw new ExtractError(name, "ragged", above + index + 1, {
        ru: `ожидалось столбцов: ${width}, найдено: ${row.length}`,
        en: `${width} columns expected, ${row.length} found`
      });
    }
    for (let column = 0; column < width; column++) cells[column]![position] = row[column] ?? "";
  });
  const table = { columns, rows: kept.length, cells, linesAbove: above + first };
  return labels === null ? table : { ...table, dictionary: { variables: labels.map(labelled), sets: [] } };
}

/** An empty line of a file, or a row of a sheet without any cell. In a table of one column it is a blank cell. */
function isBlank(row: readonly string[], isSheet: boolean, header: readonly (readonly string[])[]): boolean {
  if (isSheet) return row.every((cell) => cell === "");
  return row.length === 1 && row[0] === "" && header.some(({ length }) => length > 1);
}

function labelled(label: string | null): Variable {
  return { label, type: "text", measure: null, valueLabels: new Map(), missing: { values: [], range: null } };
}

function startOf(name: string, rows: Lines["rows"], { tableFrom }: TableFrame): number {
  if (tableFrom === null) return 0;
  const start = rows.findIndex((row) => row[0]?.trim() === tableFrom);
  if (start < 0)
    throw new ExtractError(name, "header", null, {
      ru: `ни одна строка не начинается с «${tableFrom}», как говорит table_from`,
      en: `no row begins with "${tableFrom}", as table_from says`
    });
  return start;
}

/** The row after the table and its footer. */
function endOf(name: string, rows: Lines["rows"], { tableTo }: TableFrame, start: number): number {
  if (tableTo === null) {
    let end = rows.length;
    while (end > start && rows[end - 1]!.every((cell) => cell === "")) end -= 1;
    return end;
  }
  const end = rows.findIndex((row, index) => index > start && (row[0] ?? "").trim() === tableTo);
  if (end < 0)
    throw new ExtractError(name, "footer", null, {
      ru: `ни одна строка не начинается с «${tableTo}», как говорит table_to`,
      en: `no row begins with "${tableTo}", as table_to says`
    });
  return end;
}

/** A footer that is not there as declared may have been cut off, and rows above it too. */
export function checkFooter(name: string, found: Lines["rows"], footer: readonly string[], rows: number): void {
  footer.forEach((text, index) => {
    const cell = found[index]!.find((text) => text.trim() !== "")?.trim() ?? "";
    const [begins, ends] = text.split("{rows}") as [string, string?];
    if (!cell.startsWith(begins)) {
      throw new ExtractError(name, "footer", null, {
        ru: `строка ${index + 1} под таблицей начинается не так, как сказано`,
        en: `line ${index + 1} below the table does not begin as declared`
      });
    }
    const stated = Number.parseInt(cell.slice(begins.length).replace(/[\s\u00a0]/g, ""), 10);
    if (ends !== undefined && stated !== rows) {
      throw new ExtractError(name, "row_count", null, {
        ru: `под таблицей сказано строк: ${stated}, найдено: ${rows}`,
        en: `the footer says ${stated} rows, ${rows} found`
      });
    }
  });
}
