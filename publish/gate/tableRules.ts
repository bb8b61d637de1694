import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { TableKind } from "../../loaders/write/tableSchemas.js";
import { quote } from "../../loaders/write/writeTable.js";
import { verdicts } from "../../src/words/verdictMark.js";

/** Figures and bases that a verdict hides, by column. */
const hiddenColumns = [
  "base",
  "reference_base",
  "effective_base",
  "estimate",
  "difference",
  "std_error",
  "lower",
  "upper",
  "p_value",
  "p_adjusted",
  "value",
  "share",
  "printed_share",
  "per_1000"
];
const figureColumns = [
  "estimate",
  "std_error",
  "lower",
  "upper",
  "effective_base",
  "sample_share",
  "weighted_share",
  "change"
];

/** A rule that no row of a table may break. */
export interface TableRule {
  readonly rule: string;
  /** SQL condition of the rows that break it. */
  readonly where: string;
  /** What to say of so many rows. */
  readonly found: (rows: number) => string;
}

/**
 * Rules for the rows of a table, as the policy and its columns have it: no base below the minimum, no small count
 * behind a percentage, nothing left in hidden rows, no more digits than the policy allows.
 *
 * @param owned studies whose owner has published the counts: they pass
 */
export function tableRules(
  kind: TableKind,
  columns: readonly string[],
  policy: DisclosurePolicy,
  owned: readonly string[]
): TableRule[] {
  const rules: TableRule[] = [];
  const known = (names: readonly string[]): string[] => names.filter((column) => columns.includes(column));
  for (const base of known(["base", "reference_base"])) {
    const asked = columns.includes("verdict") ? " OR verdict <> 'not_asked'" : "";
    rules.push({
      where: `"${base}" < ${policy.minimumBase} AND ("${base}" > 0${asked})`,
      rule: "minimum base",
      found: (rows) => `${rows} rows with a ${base} below ${policy.minimumBase}`
    });
  }
  if (columns.includes("verdict")) {
    const left = known(hiddenColumns)
      .map((column) => `"${column}" IS NOT NULL`)
      .join(" OR ");
    if (left !== "")
      rules.push({
        where: `verdict = 'suppressed' AND (${left})`,
        rule: "suppressed",
        found: (rows) => `${rows} hidden rows that still hold a figure`
      });
    rules.push({
      where: `verdict IS NULL OR verdict NOT IN (${verdicts.map(quote).join(", ")})`,
      rule: "verdict",
      found: (rows) => `${rows} rows with an unknown verdict`
    });
  }
  if (["base", "estimate", "measure"].every((column) => columns.includes(column))) {
    const own = columns.includes("scheme") ? " AND scheme = 'unweighted'" : "";
    rules.push({
      where: `measure IN ('share', 'top_two_box')${own} AND (${isFewSql("estimate", policy)} OR ${isFewSql("(1 - estimate)", policy)})`,
      rule: "count behind a percentage",
      found: (rows) =>
        `${rows} shares with fewer than ${policy.minimumCount} respondents behind them or what is left of them`
    });
  }
  if (kind === "usage")
    rules.push({
      where: `NOT verdict = 'suppressed' AND value < ${policy.minimumUsageCount} AND study NOT IN (${["", ...owned].map(quote).join(", ")})`,
      rule: "usage count",
      found: (rows) => `${rows} counts below ${policy.minimumUsageCount}`
    });
  if (kind === "usage_checks")
    rules.push({
      where: `"check" <> 'percentages' AND study NOT IN (${["", ...owned].map(quote).join(", ")})`,
      rule: "usage count",
      found: (rows) => `${rows} printed totals that their owner has not published`
    });
  // Differences of waves are computed from published figures.
  for (const column of kind === "wave_differences" ? [] : known(figureColumns)) {
    const parts = columns.includes("area")
      ? `area <> 'all' AND abs("${column}" - round("${column}", ${policy.decimalsInParts})) > 1e-12`
      : "false";
    // What a generator put into its data is a figure of no respondent.
    const own = columns.includes("scheme") ? "scheme <> 'truth' AND " : "";
    const whole = `${columns.includes("area") ? "area = 'all' AND " : ""}${own}"${column}" <> CAST(format('{:.${policy.significantDigits}g}', "${column}") AS DOUBLE)`;
    rules.push({
      where: `(${parts}) OR (${whole})`,
      rule: "precision",
      found: (rows) => `${rows} rows with a ${column} more precise than the policy`
    });
  }
  return rules;
}

/** SQL: whether a count that a reader works out from a share and its base is a small one. */
function isFewSql(share: string, { minimumCount, zeros }: DisclosurePolicy): string {
  const count = `round(${share} * base)`;
  return `(${count} < ${minimumCount}${zeros === "hidden" ? "" : ` AND ${count} > 0`})`;
}
