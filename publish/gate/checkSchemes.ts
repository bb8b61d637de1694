import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quote } from "../../loaders/write/writeTable.js";
import type { Leak } from "./leak.js";

/**
 * Looks for figures of the city that are shown under a second weighting though a part of theirs is hidden. Weights by
 * sex and age follow from published bases and populations: two weightings of the same answers are two equations.
 */
export async function checkSchemes(connection: DuckDBConnection, site: string): Promise<Leak[]> {
  const path = (table: string): string => join(site, "data", `${table}.parquet`);
  if (!existsSync(path("schemes")) || !existsSync(path("domains")) || !existsSync(join(site, "data/studies")))
    return [];
  const cells = readdirSync(join(site, "data/studies"))
    .filter((file) => file.endsWith(".parquet"))
    .map((file) => quote(join(site, "data/studies", file)));
  if (cells.length === 0) return [];
  const again = ["schemes", "sensitivity"].filter((table) => existsSync(path(table)));
  const leaks: Leak[] = [];
  for (const table of again) {
    const of =
      table === "schemes"
        ? `s.scheme NOT IN ('unweighted', 'truth') AND NOT EXISTS (FROM read_parquet(${quote(path("weighting"))}) w
          WHERE w.study = s.study AND w.scheme = s.scheme AND w.published)`
        : "true";
    const rows = await connection.runAndReadAll(`
      WITH ages AS (
        SELECT category, from_age, coalesce(to_age, 999) AS to_age FROM read_parquet(${quote(path("domains"))}) WHERE "domain" = 'age'
      ), hidden AS (
        SELECT DISTINCT study, item, option, age, from_age, to_age FROM read_parquet([${cells.join(", ")}]) JOIN ages ON category = age
        WHERE area = 'all' AND verdict = 'suppressed' AND measure <> 'share_of_answers'
      )
      SELECT DISTINCT s.study, ${table === "schemes" ? "s.scheme" : "'without ' || s.margin"}, s.item, s.option, s.age
      FROM read_parquet(${quote(path(table))}) s JOIN ages o ON o.category = s.age JOIN hidden h ON h.study = s.study AND h.item = s.item
        AND (h.option = s.option OR s.measure <> 'share') AND h.from_age >= o.from_age AND h.to_age <= o.to_age
      WHERE s.estimate IS NOT NULL AND ${of} ORDER BY ALL`);
    const found = rows.getRows().map((row) => row.map(String).join(", "));
    if (found.length > 0)
      leaks.push({
        file: `data/${table}.parquet`,
        rule: "second weighting",
        found: `${found.length} figures that are hidden in part, first ${found[0]}`
      });
  }
  return leaks;
}
