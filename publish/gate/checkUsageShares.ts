import type { DuckDBConnection } from "@duckdb/node-api";
import { quote } from "../../loaders/write/writeTable.js";
import type { Leak } from "./leak.js";

/**
 * Checks a table of usage: no share of a hidden total, which it would tell, and shares and counts per 1,000
 * residents are those of the counts shown.
 *
 * @param owned studies whose owner has published the counts: they pass
 */
export async function checkUsageShares(
  connection: DuckDBConnection,
  path: string,
  file: string,
  owned: readonly string[]
): Promise<Leak[]> {
  const read = `read_parquet(${quote(path)})`;
  const found = await connection.runAndReadAll(`
    SELECT count(*) FILTER (WHERE a.share IS NOT NULL AND (t.value IS NULL OR abs(a.share - a.value / t.value) > 1e-9)
        OR a.printed_share IS NOT NULL AND t.value IS NULL),
      count(*) FILTER (WHERE abs(a.per_1000 - 1000 * a.value / a.population) > 1e-6)
    FROM ${read} a LEFT JOIN ${read} t ON t.sex = 'all' AND t.age = 'all' AND a.study = t.study AND a.tabulation = t.tabulation
      AND a.measure = t.measure
    WHERE a.study NOT IN (${["", ...owned].map(quote).join(", ")})`);
  const [[shares, rates] = []] = found.getRows();
  const leaks: Leak[] = [];
  const leak = (what: string): number => leaks.push({ file, rule: "usage share", found: what });
  if (Number(shares) > 0) leak(`${String(shares)} shares of a hidden total, or of other counts than are shown`);
  if (Number(rates) > 0) leak(`${String(rates)} counts per 1,000 residents that are not of the counts shown`);
  return leaks;
}
