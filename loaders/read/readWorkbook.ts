import { readFile } from "node:fs/promises";
import type { CellObject, Range, WorkBook, WorkSheet } from "@e965/xlsx";
import { read, SSF, utils } from "@e965/xlsx";
import type { WorkbookFile } from "../project/extractFile.js";
import { nearest } from "../project/nearest.js";
import { excelSerial } from "./excelSerial.js";
import { ExtractError } from "./extractError.js";
import { frameTable } from "./frameTable.js";
import type { ReadTable, ReceivedExtract } from "./readExtract.js";
import { refuseZip } from "./refuseZip.js";

/** Reads a table of one sheet of a workbook (.xlsx). */
export async function readWorkbook({ name, path }: ReceivedExtract, file: WorkbookFile): Promise<ReadTable> {
  const workbook = await openWorkbook(name, path);
  const sheet = workbook.Sheets[file.sheet];
  if (sheet === undefined) {
    throw noSheet(name, file.sheet, workbook);
  }
  const rows = sheetRows(sheet, workbook).slice(file.skipRows);
  return frameTable(name, { rows, above: file.skipRows, isSheet: true }, file);
}

/** What to throw where a workbook has no sheet of that name. */
export function noSheet(name: string, sheet: string, { SheetNames }: WorkBook): ExtractError {
  const near = nearest(sheet, SheetNames);
  return new ExtractError(name, "sheet", null, {
    ru: `нет листа «${sheet}»${near === null ? "" : `, может быть, «${near}»?`}`,
    en: `no sheet "${sheet}"${near === null ? "" : `, did you mean "${near}"?`}`
  });
}

export async function openWorkbook(name: string, path: string): Promise<WorkBook> {
  const bytes = await readFile(path);
  refuseZip(name, bytes);
  try {
    return read(bytes, { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false });
  } catch {
    throw new ExtractError(name, "malformed", null, {
      ru: "zip-файл, но не книга, или книга повреждена",
      en: "a zip file that is no workbook, or a damaged one"
    });
  }
}

/** Cells as text from the sheet's first row on; every cell of a merged range holds what is written in it. */
export function sheetRows(sheet: WorkSheet, workbook: WorkBook): string[][] {
  const uses1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  const rows = Array.from(data, (row) => Array.from(row ?? [], (cell) => cellText(cell, uses1904)));
  for (const merge of sheet["!merges"] ?? []) fillMerged(rows, merge);
  return rows.map(trimEnd);
}

function fillMerged(rows: string[][], { s: first, e: last }: Range): void {
  const text = rows[first.r]?.[first.c] ?? "";
  if (text === "") return;
  for (let row = first.r; row <= Math.min(last.r, rows.length - 1); row++) {
    for (let column = first.c; column <= last.c; column++) {
      while (rows[row]!.length <= column) rows[row]!.push("");
      rows[row]![column] = text;
    }
  }
}

function trimEnd(row: string[]): string[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === "") end--;
  return row.slice(0, end);
}

/** Numbers as stored, not as shown (17 % is 0.17), to the 15 digits that a workbook keeps; dates in ISO form. */
function cellText(cell: CellObject | undefined, uses1904: boolean): string {
  if (cell === undefined) return "";
  switch (cell.t) {
    case "n":
      return numberText(Number(cell.v), String(cell.z ?? ""), uses1904);
    case "s":
      return String(cell.v ?? "").replace(/\r+\n/g, "\n");
    case "b":
      return cell.v === true ? "TRUE" : "FALSE";
    case "d":
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 19).replace("T", " ").replace(" 00:00:00", "") : "";
    case "e":
      return String(utils.format_cell(cell));
    case "z":
      return "";
  }
}

function numberText(value: number, format: string, uses1904: boolean): string {
  if (format !== "" && SSF.is_date(format) && value >= 0) return excelSerial(value, uses1904);
  return String(Number(value.toPrecision(15)));
}
