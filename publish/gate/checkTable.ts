import type { DuckDBConnection } from "@duckdb/node-api";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { type TableKind, type TableSchema, tableSchemas } from "../../loaders/write/tableSchemas.js";
import { quote } from "../../loaders/write/writeTable.js";
import { verdicts } from "../../src/words/verdictMark.js";
import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";

/** The kind of a published table, by its name: `studies/ekp-2024-05` holds cells. */
export function kindOf(name: string): TableKind | undefined {
  if (name.startsWith("studies/")) return "cells";
  if (name.startsWith("differences/")) return "differences";
  return name in tableSchemas ? (name as TableKind) : undefined;
}

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

/** What the metadata of a table may tell; a time of making would change with every build. */
const metadataKeys = [
  "study",
  "studies",
  "kind",
  "synthetic",
  "owner",
  "source",
  "citation",
  "source_date",
  "extracts",
  "made_with",
  "universe",
  "licence",
  "base",
  "anonymity",
  "caveats",
  "labels"
];

/**
 * Checks one Parquet file: columns and types on the allow-list, no base below the minimum, no small count behind a
 * percentage, nothing left in hidden rows, no more digits than the policy allows, no identifier, no path in its
 * metadata.
 *
 * @param owned studies whose owner has published the counts: they pass
 */
export async function checkTable(
  connection: DuckDBConnection,
  path: string,
  file: string,
  kind: TableKind,
  policy: DisclosurePolicy,
  owned: readonly string[]
): Promise<Leak[]> {
  const read = `read_parquet(${quote(path)})`;
  const schema: TableSchema = tableSchemas[kind];
  const leaks: Leak[] = [];
  const leak = (rule: string, found: string): number => leaks.push({ file, rule, found });
  const values = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRows();

  const described = (await values(`DESCRIBE SELECT * FROM ${read}`)).map(
    ([column, type]) => [String(column), String(type)] as const
  );
  const columns = described.map(([column]) => column);
  for (const [column, type] of described) {
    if (!(column in schema)) leak("column", `${column} is not on the allow-list`);
    else if (schema[column] !== type) leak("column", `${column} is ${type}, not ${schema[column]}`);
  }
  if (leaks.length > 0) return leaks;

  const rules: { where: string; rule: string; found: (rows: number) => string }[] = [];
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
      where: `measure IN ('share', 'top_two_box')${own} AND (${isFew("estimate", policy)} OR ${isFew("(1 - estimate)", policy)})`,
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
  if (rules.length > 0) {
    const [counts] = await values(
      `SELECT ${rules.map(({ where }) => `count(*) FILTER (WHERE ${where})`).join(", ")} FROM ${read}`
    );
    rules.forEach(({ rule, found }, at) => {
      if (Number(counts![at]) > 0) leak(rule, found(Number(counts![at])));
    });
  }

  if (kind === "usage") {
    const [[shares, rates] = []] = await values(`
      SELECT count(*) FILTER (WHERE a.share IS NOT NULL AND (t.value IS NULL OR abs(a.share - a.value / t.value) > 1e-9)
          OR a.printed_share IS NOT NULL AND t.value IS NULL),
        count(*) FILTER (WHERE abs(a.per_1000 - 1000 * a.value / a.population) > 1e-6)
      FROM ${read} a LEFT JOIN ${read} t ON t.sex = 'all' AND t.age = 'all' AND a.study = t.study AND a.tabulation = t.tabulation
        AND a.measure = t.measure
      WHERE a.study NOT IN (${["", ...owned].map(quote).join(", ")})`);
    if (Number(shares) > 0)
      leak("usage share", `${String(shares)} shares of a hidden total, or of other counts than are shown`);
    if (Number(rates) > 0)
      leak("usage share", `${String(rates)} counts per 1,000 residents that are not of the counts shown`);
  }

  const words = columns.filter((name) => schema[name] === "VARCHAR");
  const texts = words.map(
    (column) => `SELECT DISTINCT ${quote(column)}, "${column}" FROM ${read} WHERE "${column}" IS NOT NULL`
  );
  for (const [column, text] of texts.length > 0 ? await values(texts.join(" UNION ALL ")) : []) {
    const kindOfText = findPersonal(String(text));
    if (kindOfText !== null) leak("identifier", `${kindOfText} in column ${String(column)}`);
  }
  for (const [key, value] of await values(`SELECT decode(key), decode(value) FROM parquet_kv_metadata(${quote(path)})`))
    if (!metadataKeys.includes(String(key))) leak("metadata", `${String(key)} is not on the allow-list`);
    else if (findPersonal(String(value)) !== null)
      leak("identifier", `${findPersonal(String(value))} in metadata ${String(key)}`);
    else if (/(?:^|[\s;=])(?:\/[\w.-]+){2,}|\b[A-Z]:[\\/]/.test(String(value)))
      leak("path", `a folder of the building machine in metadata ${String(key)}`);
  return leaks;
}

/** SQL: whether a count that a reader works out from a share and its base is a small one. */
function isFew(share: string, { minimumCount, zeros }: DisclosurePolicy): string {
  const count = `round(${share} * base)`;
  return `(${count} < ${minimumCount}${zeros === "hidden" ? "" : ` AND ${count} > 0`})`;
}
