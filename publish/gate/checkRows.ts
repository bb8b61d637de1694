import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { isFew } from "./isFew.js";
import type { Leak } from "./leak.js";
import { hasMoreDigits } from "./precision.js";
import type { PublishedFigures } from "./publishedFigures.js";

/** A row of a CSV, or a record of a JSON file: numbers as numbers, whatever else as it stands. */
export type ReadRow = Readonly<Record<string, unknown>>;

/** Columns that hold a number of respondents. */
const baseColumns = ["base", "reference_base", "used", "respondents"];
/** Columns whose figures are copied from the published tables as they are. */
const copiedColumns = [
  "estimate",
  "lower",
  "upper",
  "share_of_answers",
  "sample_share",
  "weighted_share",
  "weighted",
  "unweighted",
  "value"
];
/** Columns that are computed from counts and populations which are published themselves: their digits tell no more. */
const computedColumns = ["share", "printed_share", "per_1000"];
/** Columns of figures that rest on respondents, or on counts: nothing may be left of them in a hidden row. */
const figureColumns: readonly string[] = [
  ...baseColumns,
  ...copiedColumns,
  "effective_base",
  "std_error",
  "difference",
  "difference_lower",
  "difference_upper",
  "p_value",
  "p_adjusted",
  "representation_ratio",
  "change",
  ...computedColumns
];
/** Members of a hidden row that may be numbers: what it is of, and figures of no respondent. */
const harmless = /(?:^|_)(?:label|option|item|ord|year|age|population|truth)(?:_|$)/;
const isNumber = (value: unknown): boolean =>
  typeof value === "number" ||
  (typeof value === "string" && /^\s*-?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-+]?\d+)?\s*%?\s*$/i.test(value));

/**
 * Checks rows of figures: no base below the minimum, no small count behind a percentage, nothing left in a hidden row,
 * no more digits than the policy allows, no figure that is in none of the published tables.
 */
export function checkRows(
  file: string,
  rows: Iterable<ReadRow>,
  published: PublishedFigures,
  policy: DisclosurePolicy
): Leak[] {
  const leaks = new Map<string, Leak>();
  const leak = (rule: string, found: string) => leaks.set(`${rule} ${found}`, { file, rule, found });
  for (const row of rows) {
    const number = (column: string): number | null => (typeof row[column] === "number" ? row[column] : null);
    for (const column of baseColumns) {
      const base = number(column);
      if (base !== null && base < policy.minimumBase && (base > 0 || row["verdict"] === "published"))
        leak("minimum base", `${column} below ${policy.minimumBase}`);
    }
    const left = figureColumns.filter((column) => number(column) !== null);
    if (row["verdict"] === "suppressed") {
      const held = Object.keys(row).filter((column) =>
        figureColumns.includes(column) ? isNumber(row[column]) : isNumber(row[column]) && !harmless.test(column)
      );
      if (held.length > 0) leak("suppressed", `a hidden row that still holds ${held.join(", ")}`);
    }
    const [base, estimate] = [number("base"), number("estimate")];
    if (
      base !== null &&
      estimate !== null &&
      estimate >= 0 &&
      estimate <= 1 &&
      isFew(base, estimate, policy) &&
      !published.isOfReleasedRows(base, estimate)
    )
      leak(
        "count behind a percentage",
        `fewer than ${policy.minimumCount} respondents behind a share or what is left of it`
      );
    for (const column of left) {
      const value = number(column)!;
      // A difference of published figures, and its interval, say no more than they do.
      const isComputed = computedColumns.includes(column) || baseColumns.includes(column) || estimate === null;
      // What is left of 1 is as precise as the share itself, and has more digits where that is below a tenth.
      const isTooPrecise = [value, 1 - value].every((each) => hasMoreDigits(each, policy.significantDigits));
      if (!isComputed && isTooPrecise) leak("precision", `${column} with more than ${policy.significantDigits} digits`);
      else if (copiedColumns.includes(column) && !published.has(value))
        leak("stale", `${column} that no published table holds`);
    }
  }
  return [...leaks.values()];
}
