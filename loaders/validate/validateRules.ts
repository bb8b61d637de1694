import type { Text } from "../../src/components/view.js";
import type { Rule } from "../project/rule.js";
import { isoDay } from "../read/isoDay.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { severityOf } from "./severityOf.js";

type OwnRule = Exclude<Rule, { item: string | null }>;

/** Checks the rules that a codebook adds to those every survey goes through. Columns are in the file already. */
export function validateRules(raw: RawExtract, rules: readonly Rule[], place: string): Diagnostic[] {
  return rules
    .filter((rule): rule is OwnRule => !("item" in rule))
    .flatMap((rule) => {
      const columns = "columns" in rule ? rule.columns : [rule.column];
      const cells = columns.map((name) => trimmed(raw, name));
      const rows = failingRows(rule, cells, raw);
      if (rows.length === 0) return [];
      const where = columns.join(" + ");
      return [
        {
          ...finding(rule.rule, `${place}, column ${where}`, inWords(rule), rows, columns),
          severity: severityOf(rows.length, raw.rows, rule)
        }
      ];
    });
}

function trimmed(raw: RawExtract, name: string): readonly string[] {
  return raw.cells[raw.columns.indexOf(name)]!.map((cell) => cell.trim());
}

function failingRows(rule: OwnRule, cells: readonly (readonly string[])[], raw: RawExtract): number[] {
  const [first] = cells;
  const where = (fails: (text: string) => boolean) =>
    first!.flatMap((text, row) => (text !== "" && fails(text) ? [row] : []));
  switch (rule.rule) {
    case "allowed":
      return where((text) => !rule.values.includes(text));
    case "range":
      return where((text) => {
        const value = printedNumber(text)?.value;
        return value === undefined || value < (rule.from ?? -Infinity) || value > (rule.to ?? Infinity);
      });
    case "dates":
      return where((text) => {
        const day = isoDay(text, rule.format);
        return day === null || day < rule.from || day > rule.to;
      });
    case "unique":
      return repeated(cells, raw.rows);
    case "sum":
      return wrongSums(rule, cells, raw);
  }
}

function repeated(cells: readonly (readonly string[])[], rows: number): number[] {
  const seen = new Set<string>();
  return Array.from({ length: rows }, (_, row) => row).filter((row) => {
    const key = JSON.stringify(cells.map((column) => column[row]));
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond;
  });
}

function wrongSums(
  rule: Extract<Rule, { rule: "sum" }>,
  cells: readonly (readonly string[])[],
  raw: RawExtract
): number[] {
  const totals = rule.total === null ? null : trimmed(raw, rule.total);
  return Array.from({ length: raw.rows }, (_, row) => row).filter((row) => {
    const texts = [...cells.map((column) => column[row]!), ...(totals === null ? [] : [totals[row]!])];
    if (texts.includes("")) return false;
    const values = texts.map((text) => printedNumber(text)?.value ?? NaN);
    const total = totals === null ? rule.equals! : values.pop()!;
    const difference = Math.abs(values.reduce((sum, value) => sum + value, 0) - total);
    // Sums of decimals are exact to a part in 10^9.
    return !(difference <= rule.tolerance + 1e-9 * Math.max(1, Math.abs(total)));
  });
}

function inWords(rule: OwnRule): Text {
  switch (rule.rule) {
    case "allowed":
      return { ru: `не одно из ${rule.values.join(", ")}`, en: `none of ${rule.values.join(", ")}` };
    case "range":
      return {
        ru: `не число${rule.from === null ? "" : ` от ${rule.from}`}${rule.to === null ? "" : ` до ${rule.to}`}`,
        en: `not a number${rule.from === null ? "" : ` from ${rule.from}`}${rule.to === null ? "" : ` to ${rule.to}`}`
      };
    case "dates":
      return {
        ru: `не дата вида ${rule.format} с ${rule.from} по ${rule.to}`,
        en: `not a date as ${rule.format} from ${rule.from} to ${rule.to}`
      };
    case "unique":
      return { ru: "то же, что в строке выше", en: "the same as in a row above" };
    case "sum": {
      const total = rule.total ?? String(rule.equals);
      return { ru: `сумма не равна ${total}`, en: `the sum is not ${total}` };
    }
  }
}
