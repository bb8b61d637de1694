import type { Text } from "../../src/components/view.js";
import type { UsageStudy, UsageTable } from "../project/project.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { showCode } from "./showCode.js";
import { validateColumns } from "./validateColumns.js";

type Note = (rule: string, found: Text, rows?: readonly number[], column?: string) => void;

/**
 * Checks the printed tables of a usage extract against their codebook: rows known, each once, counts that are counts,
 * the printed total where it should be. Whether totals add up is not judged here: see `usageChecks`.
 *
 * @param raws extracts by table
 */
export function validateUsage(raws: ReadonlyMap<string, RawExtract>, study: UsageStudy): Diagnostic[] {
  return study.tables.flatMap((table) => {
    const place = `studies/${study.study}.yaml, table ${table.table}`;
    const raw = raws.get(table.table)!;
    const columns = validateColumns(raw, declaredColumns(table), place);
    if (columns.length > 0) return columns;
    const problems: Diagnostic[] = [];
    const note: Note = (rule, found, rows = [], column) =>
      problems.push(finding(rule, place, found, rows, column === undefined ? [] : [column]));
    if (table.dimension === null) validateMeasureRows(raw, table, note);
    else validateDimensionRows(raw, table, table.dimension.column, note);
    return problems;
  });
}

function declaredColumns({ dimension, measureColumn, valueColumn, percentColumn, measures }: UsageTable): string[] {
  const values = valueColumn === null ? measures.map(({ column }) => column) : [valueColumn];
  return [dimension?.column, measureColumn, percentColumn, ...values].filter((name) => typeof name === "string");
}

function cellsOf(raw: RawExtract, name: string): string[] {
  return raw.cells[raw.columns.indexOf(name)]!.map((cell) => cell.trim());
}

function validateDimensionRows(raw: RawExtract, table: UsageTable, dimension: string, note: Note): void {
  const names = cellsOf(raw, dimension);
  const known = Object.keys(table.codes);
  names.forEach((name, row) => {
    if (name === table.totalRow || known.includes(name)) return;
    note("unknown_code", showCode(name, known), [row], dimension);
  });
  checkOnce(names, known, { ru: "категории", en: "category" }, note);
  if (table.totalRow !== null) checkOnce(names, [table.totalRow], { ru: "строки итога", en: "total row" }, note);
  for (const measure of table.measures) {
    checkNumbers(cellsOf(raw, measure.column), measure.column, measure.bound, note);
  }
  if (table.percentColumn === null) return;
  const percent = table.percentColumn;
  cellsOf(raw, percent).forEach((cell, row) => {
    if (names[row] !== table.totalRow && printedNumber(cell) === null) {
      note("number", { ru: `столбец ${percent}: не процент`, en: `column ${percent}: not a percentage` }, [row], percent);
    }
  });
}

function validateMeasureRows(raw: RawExtract, table: UsageTable, note: Note): void {
  const names = cellsOf(raw, table.measureColumn!);
  const values = cellsOf(raw, table.valueColumn!);
  checkOnce(names, table.measures.map(({ column }) => column), { ru: "строки", en: "row" }, note);
  for (const { column, bound } of table.measures) {
    const row = names.indexOf(column);
    if (row >= 0) checkNumbers([values[row]!], column, bound, note, row);
  }
}

function checkOnce(names: readonly string[], wanted: readonly string[], what: Text, note: Note): void {
  for (const name of wanted) {
    const rows = names.flatMap((found, row) => (found === name ? [row] : []));
    if (rows.length === 0) note("missing_row", { ru: `нет ${what.ru} «${name}»`, en: `no ${what.en} "${name}"` });
    if (rows.length > 1) {
      note("repeated_row", {
        ru: `больше одной ${what.ru} «${name}»`, en: `${what.en} "${name}" more than once`
      }, rows);
    }
  }
}

function checkNumbers(cells: readonly string[], column: string, bound: string, note: Note, first = 0): void {
  cells.forEach((cell, index) => {
    const row = first + index;
    const printed = printedNumber(cell);
    if (printed === null) note("number", { ru: `${column}: не число`, en: `${column}: not a number` }, [row], column);
    else if (printed.bound === "at_least" && bound !== "at_least") {
      note("bound", {
        ru: `${column}: напечатано как нижняя граница, а в кодовой книге bound: ${bound}`,
        en: `${column}: printed as a lower bound, the codebook says ${bound}`
      }, [row], column);
    }
  });
}
