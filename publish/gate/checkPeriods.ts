import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { quote } from "../../loaders/write/writeTable.js";
import type { Leak } from "./leak.js";

/**
 * Differencing over usage counts: a period within another, of the same service, measure and people, must not leave
 * fewer than the minimum, and neither may a service whose name extends another's (`portal`, `portal/appeals`) of one
 * period.
 *
 * @param owned studies whose owner has published the counts: they pass among themselves
 */
export async function checkPeriods(
  connection: DuckDBConnection,
  site: string,
  { minimumUsageCount, usageProtection }: DisclosurePolicy,
  owned: readonly string[]
): Promise<Leak[]> {
  const file = "data/usage.parquet";
  if (!existsSync(join(site, file)) || usageProtection === "rounding") return [];
  const rows = await connection.runAndReadAll(`
    WITH counts AS (
      SELECT *, study IN (${["", ...owned].map(quote).join(", ")}) AS owned FROM read_parquet(${quote(join(site, file))}) WHERE value IS NOT NULL
    )
    SELECT a.service, a.from_date, a.to_date, b.service, b.from_date, b.to_date
    FROM counts a JOIN counts b ON a.measure = b.measure AND a.unit = b.unit AND a.sex = b.sex AND a.age = b.age
      AND (a.service = b.service AND a.from_date >= b.from_date AND a.to_date <= b.to_date
             AND (a.from_date <> b.from_date OR a.to_date <> b.to_date)
        OR starts_with(a.service, b.service || '/') AND a.from_date = b.from_date AND a.to_date = b.to_date)
    WHERE b.value - a.value < ${minimumUsageCount} AND b.value >= a.value AND NOT (a.owned AND b.owned)
    ORDER BY ALL`);
  const found = rows.getRows().map((row) => row.map(String));
  if (found.length === 0) return [];
  const [service, from, to, outer, outerFrom, outerTo] = found[0]!;
  return [
    {
      file,
      rule: "period difference",
      found:
        `${found.length} counts that leave fewer than ${minimumUsageCount} of a wider one, first ${service} ${from} to ${to} within ` +
        `${outer} ${outerFrom} to ${outerTo}`
    }
  ];
}
