import type { Text } from "../../src/components/view.js";
import type { UsageCount } from "../harmonise/usageCounts.js";
import type { UsageStudy } from "../project/usageStudy.js";
import type { UsageTable } from "../project/usageTable.js";
import { printedNumber } from "../read/printedNumber.js";

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

/**
 * Checks what is printed on validated extracts. Nothing is corrected: pages show both figures.
 *
 * @param counts by table, then measure
 */
export function usageChecks(
  counts: ReadonlyMap<string, readonly (readonly UsageCount[])[]>,
  study: UsageStudy
): UsageCheck[] {
  return [
    ...study.tables.flatMap((table) =>
      table.measureColumn !== null ? [] : checkTable(counts.get(table.table)!, table)
    ),
    ...study.printed.map(({ value, label, note }): UsageCheck => ({
      table: null,
      check: "printed_figure",
      printed: value,
      computed: null,
      agrees: null,
      note: { ru: `${label.ru}. ${note.ru}`, en: `${label.en}. ${note.en}` }
    }))
  ];
}

function checkTable(byMeasure: readonly (readonly UsageCount[])[], table: UsageTable): UsageCheck[] {
  return table.measures.flatMap((measure, index): UsageCheck[] => {
    const counts = byMeasure[index]!;
    // Printed margins of two dimensions are checked by their own parts, not added to them.
    const parts = counts.filter(({ kind, sex, age }) => kind === "category" && isPart(table, { sex, age }));
    const unknown = counts.filter(({ kind }) => kind === "unknown");
    const sum = (found: readonly UsageCount[]) =>
      Number(found.reduce((total, { value }) => total + value, 0).toPrecision(15));
    const checks: UsageCheck[] = [];
    const totals = counts.filter(({ kind }) => kind === "total");
    if (totals.length > 0) checks.push(totalCheck(table, sum(totals), sum([...parts, ...unknown]), measure.label));
    if (table.percentColumn !== null) {
      checks.push(
        percentCheck(
          table,
          parts.map(({ percent }) => percent ?? ""),
          parts.map(({ value }) => value),
          sum(parts)
        )
      );
    }
    return checks;
  });
}

/** Whether a row tells every domain that the table tells. */
function isPart({ dimensions, across }: UsageTable, categories: { sex: string; age: string }): boolean {
  const domains = [...dimensions.map(({ domain }) => domain), ...(across === null ? [] : [across.domain])];
  return domains.every((domain) => categories[domain] !== "all");
}

function totalCheck(table: UsageTable, printed: number, computed: number, label: Text): UsageCheck {
  const check = { table: table.table, check: "total" as const, printed, computed };
  if (table.covers !== null) {
    const { ru, en } = table.covers;
    return {
      ...check,
      agrees: null,
      note: {
        ru: `${label.ru}: строки охватывают часть итога (${ru}) и на весь итог не пересчитаны`,
        en: `${label.en}: the rows cover a part of the total (${en}) and are not rescaled to it`
      }
    };
  }
  const agrees = Math.abs(printed - computed) <= table.tolerance * Math.abs(printed);
  return {
    ...check,
    agrees,
    note: agrees
      ? {
          ru: `${label.ru}: строки складываются в напечатанный итог${printed === computed ? "" : ` с допуском ${table.tolerance}`}`,
          en: `${label.en}: the rows add up to the printed total${printed === computed ? "" : ` within ${table.tolerance}`}`
        }
      : {
          ru: `${label.ru}: строки не складываются в напечатанный итог`,
          en: `${label.en}: the rows do not add up to the printed total`
        }
  };
}

/** Each printed percentage must be the share of its count, rounded to the decimals it is printed with. */
function percentCheck(table: UsageTable, texts: readonly string[], counts: readonly number[], sum: number): UsageCheck {
  const whole = table.percentAs === "percent" ? 100 : 1;
  const known = texts
    .map((text, index) => ({ text, count: counts[index]! }))
    .filter(({ text }) => printedNumber(text, table.decimal));
  const rounded = known.map(({ text, count }) => {
    const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
    return Number(((whole * count) / sum).toFixed(decimals));
  });
  const printed = known.map(({ text }) => printedNumber(text, table.decimal)!.value);
  const total = (values: readonly number[]) => Number(values.reduce((a, b) => a + b, 0).toPrecision(12));
  const agrees = printed.every((value, index) => value === rounded[index]);
  return {
    table: table.table,
    check: "percentages",
    printed: total(printed),
    computed: total(rounded),
    agrees,
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
