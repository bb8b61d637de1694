import type { Text } from "../../src/components/view.js";
import type { UsageRow } from "../harmonise/harmoniseUsage.js";
import { harmoniseUsage } from "../harmonise/harmoniseUsage.js";
import { usageCount } from "../harmonise/usageCount.js";
import type { UsageStudy, UsageTable } from "../project/project.js";
import { printedNumber } from "../read/printedNumber.js";
import { printedPeriod } from "../read/printedPeriod.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import type { RuleName } from "./ruleNames.js";
import { showCode } from "./showCode.js";
import { validateColumns } from "./validateColumns.js";
import { validateTableIdentifiers } from "./validateIdentifiers.js";

type Note = (rule: RuleName, found: Text, rows?: readonly number[], column?: string) => void;

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
    const problems = validateTableIdentifiers(raw, table.drop, countColumns(table), place);
    const isIdentifying = (column: string) => problems.some(({ columns }) => columns.includes(column));
    const note: Note = (rule, found, rows = [], column) =>
      problems.push(finding(rule, place, found, rows, column === undefined ? [] : [column]));
    if (table.measureColumn !== null) checkMeasureRows(raw, table, note);
    const { rows, unknown } = harmoniseUsage(raw, table);
    const strange = unknown.filter(({ column }) => !isIdentifying(column));
    for (const { column, text, row } of strange) note("unknown_code", showCode(text, knownNames(table)), [row], column);
    if (table.measureColumn === null) checkCategories(rows, table, unknown.length > 0, note);
    checkCounts(rows, table, note);
    if (table.period !== null) checkPeriod(raw, table.period, study, note);
    return problems;
  });
}

function declaredColumns(table: UsageTable): string[] {
  const { dimensions, where, sumOver, period, measureColumn, drop } = table;
  const names = [
    ...dimensions.map(({ column }) => column), ...Object.keys(where), ...sumOver, period?.column, measureColumn, ...drop,
    ...countColumns(table)
  ];
  return [...new Set(names.filter((name) => typeof name === "string"))];
}

function countColumns({ across, valueColumn, percentColumn, measures }: UsageTable): string[] {
  const values = across !== null ? Object.keys(across.columns)
    : valueColumn !== null ? [valueColumn] : measures.map(({ column }) => column);
  return [...values, percentColumn].filter((name) => name !== null);
}

function knownNames({ dimensions, totalRow, unknownRows }: UsageTable): string[] {
  return [...dimensions.flatMap(({ codes }) => Object.keys(codes)), ...unknownRows, ...(totalRow === null ? [] : [totalRow])];
}

/**
 * Every category comes, and one combination of them once, unless rows are to be added up.
 *
 * @param hasUnknown whether some row may be of a category that seems not to come
 */
function checkCategories(rows: readonly UsageRow[], table: UsageTable, hasUnknown: boolean, note: Note): void {
  const own = rows.filter(({ kind }) => kind === "category");
  for (const { domain, codes, column } of hasUnknown ? [] : table.dimensions) {
    for (const [name, category] of Object.entries(codes)) {
      if (own.some((row) => row[domain] === category)) continue;
      note("missing_row", { ru: `нет категории «${name}»`, en: `no category "${name}"` }, [], column);
    }
  }
  const totals = rows.filter(({ kind, counts }) => kind === "total" && counts.length > 0);
  if (table.totalRow !== null && totals.length === 0) {
    note("missing_row", { ru: `нет строки итога «${table.totalRow}»`, en: `no total row "${table.totalRow}"` });
  }
  if (table.sumOver.length > 0) return;
  const seen = new Map<string, number[]>();
  for (const { kind, sex, age, row } of rows) {
    if (kind === "unknown") continue;
    const key = kind === "total" && table.across === null ? "total" : [kind, sex, age].filter((part) => part !== "all").join(" ");
    seen.set(key, [...(seen.get(key) ?? []), row]);
  }
  for (const [key, found] of seen) {
    if (found.length === 1) continue;
    const name = key.replace(/^category ?/, "") || "all";
    note("repeated_row", {
      ru: `больше одной строки «${name}»: их складывают, только если сказано sum_over`,
      en: `"${name}" more than once: rows are added up only where sum_over says so`
    }, found);
  }
}

function checkMeasureRows(raw: RawExtract, table: UsageTable, note: Note): void {
  const names = raw.cells[raw.columns.indexOf(table.measureColumn!)]!.map((cell) => cell.trim());
  for (const { column: name } of table.measures) {
    const rows = names.flatMap((found, row) => (found === name ? [row] : []));
    if (rows.length === 0) note("missing_row", { ru: `нет строки «${name!}»`, en: `no row "${name!}"` });
    if (rows.length > 1) {
      note("repeated_row", { ru: `больше одной строки «${name!}»`, en: `row "${name!}" more than once` }, rows);
    }
  }
}

function checkCounts(rows: readonly UsageRow[], table: UsageTable, note: Note): void {
  for (const { row, counts, percent, kind } of rows) {
    const values = counts.map(({ text }, index) => usageCount(text, table, table.measures[index]!.scale));
    counts.forEach(({ column, text }, index) => {
      if (table.measureColumn !== null && text === "") return;
      const measure = table.measures[index]!;
      const count = values[index]!;
      if (count !== null && count !== "not_available" && count.value < 0) note("number", belowZero(column), [row], column);
      else if (count === null) note("number", notANumber(column, text), [row], column);
      else if (count !== "not_available" && count.bound === "at_least" && measure.bound !== "at_least") {
        note("bound", {
          ru: `${column}: напечатано как нижняя граница, а в кодовой книге bound: ${measure.bound}`,
          en: `${column}: printed as a lower bound, the codebook says ${measure.bound}`
        }, [row], column);
      }
    });
    if (percent === null || kind === "total" || table.notAvailable.includes(percent)) continue;
    if (percent === "" && values.every((count) => count === "not_available")) continue;
    if (printedNumber(percent, table.decimal) === null) {
      const column = table.percentColumn!;
      note("number", { ru: `столбец ${column}: не процент`, en: `column ${column}: not a percentage` }, [row], column);
    }
  }
}

function belowZero(column: string): Text {
  return { ru: `${column}: число меньше нуля`, en: `${column}: a count below zero` };
}

function notANumber(column: string, text: string): Text {
  if (printedNumber(text, ",") === null) return { ru: `${column}: не число`, en: `${column}: not a number` };
  return {
    ru: `${column}: число читается двояко, нужно decimal`,
    en: `${column}: a number that can be read in two ways: \`decimal\` is needed`
  };
}

function checkPeriod(
  raw: RawExtract, { column, format }: NonNullable<UsageTable["period"]>, { period }: UsageStudy, note: Note
): void {
  const periods = raw.cells[raw.columns.indexOf(column)]!.map((cell) => printedPeriod(cell, format));
  const strange = periods.flatMap((found, row) => (found === null ? [row] : []));
  const outside = periods.flatMap((found, row) =>
    (found !== null && period !== null && (found.from < period.from || found.to > period.to) ? [row] : []));
  if (strange.length > 0) {
    note("date", { ru: `не день и не интервал дней вида ${format}`, en: `not a day or interval of days as ${format}` }, strange, column);
  }
  if (outside.length > 0) note("period", { ru: "вне периода исследования", en: "outside the study's period" }, outside, column);
}
