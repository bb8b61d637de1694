import type { Text } from "../../src/components/view.js";
import type { UsageStudy, UsageTable } from "../project/project.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract } from "../read/rawExtract.js";

/** A printed total, set of percentages or single figure beside what the printed counts give. */
export interface UsageCheck {
  /** Null for a figure printed beside the tables. */
  readonly table: string | null;
  readonly check: "total" | "percentages" | "printed_figure";
  readonly printed: number;
  /** Null where nothing printed can be set against it. */
  readonly computed: number | null;
  readonly agrees: boolean | null;
  readonly note: Text;
}

/** Checks what is printed on validated extracts. Nothing is corrected: pages show both figures. */
export function usageChecks(raws: ReadonlyMap<string, RawExtract>, study: UsageStudy): UsageCheck[] {
  return [
    ...study.tables.flatMap((table) => table.dimension === null ? [] : checkTable(raws.get(table.table)!, table)),
    ...study.printed.map(({ value, label, note }): UsageCheck => ({
      table: null, check: "printed_figure", printed: value, computed: null, agrees: null,
      note: { ru: `${label.ru}. ${note.ru}`, en: `${label.en}. ${note.en}` }
    }))
  ];
}

function checkTable(raw: RawExtract, table: UsageTable): UsageCheck[] {
  const cells = (name: string) => raw.cells[raw.columns.indexOf(name)]!.map((cell) => cell.trim());
  const names = cells(table.dimension!.column);
  const isTotal = names.map((name) => name === table.totalRow);
  return table.measures.flatMap((measure): UsageCheck[] => {
    const values = cells(measure.column).map((cell) => printedNumber(cell)!.value);
    const counts = values.filter((_, row) => !isTotal[row]);
    const sum = counts.reduce((total, value) => total + value, 0);
    const checks: UsageCheck[] = [];
    const total = values[isTotal.indexOf(true)];
    if (total !== undefined) checks.push(totalCheck(table.table, total, sum, measure.label));
    if (table.percentColumn !== null) {
      const percents = cells(table.percentColumn).filter((_, row) => !isTotal[row]);
      checks.push(percentCheck(table.table, percents, counts, sum));
    }
    return checks;
  });
}

function totalCheck(table: string, printed: number, computed: number, label: Text): UsageCheck {
  const agrees = printed === computed;
  return {
    table, check: "total", printed, computed, agrees,
    note: agrees
      ? {
        ru: `${label.ru}: строки складываются в напечатанный итог`,
        en: `${label.en}: the rows add up to the printed total`
      }
      : {
        ru: `${label.ru}: строки не складываются в напечатанный итог`,
        en: `${label.en}: the rows do not add up to the printed total`
      }
  };
}

/** Each printed percentage must be the share of its count, rounded to the decimals it is printed with. */
function percentCheck(table: string, texts: readonly string[], counts: readonly number[], sum: number): UsageCheck {
  const rounded = texts.map((text, index) => {
    const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
    return Number(((100 * counts[index]!) / sum).toFixed(decimals));
  });
  const printed = texts.map((text) => printedNumber(text)!.value);
  const total = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toPrecision(12));
  const agrees = printed.every((value, index) => value === rounded[index]);
  return {
    table, check: "percentages", printed: total(printed), computed: total(rounded), agrees,
    note: agrees
      ? {
        ru: "Сумма процентов: каждый напечатанный процент — округлённая доля строки в сумме строк",
        en: "Sum of percentages: each printed percentage is the rounded share of its row in the sum of rows"
      }
      : {
        ru: "Сумма процентов: не каждый напечатанный процент совпадает с долей строки в сумме строк",
        en: "Sum of percentages: not every printed percentage is the share of its row in the sum of rows"
      }
  };
}
