import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { quote } from "../../loaders/write/writeTable.js";
import type { Leak } from "./leak.js";

/** SQL: whether two groups are everywhere the same respondents, because the poll has nobody else in the whole city. */
function areSame(domain: "sex" | "age"): string {
  const of = (side: string): string =>
    `(SELECT base FROM city WHERE city.item = a.item AND city.sex = ${domain === "sex" ? `${side}.sex` : "'all'"}
      AND city.age = ${domain === "age" ? `${side}.age` : "'all'"})`;
  return `(a.${domain} = b.${domain} OR ${of("a")} = ${of("b")})`;
}

/**
 * Differencing over the states of the filters: no two domains that are shown of an item, one within the other, may
 * differ by fewer respondents than the minimum base: what tells the two figures apart is the answer of those few.
 * Groups that are the same in the whole city tell nothing apart.
 */
export async function checkDifferencing(
  connection: DuckDBConnection,
  site: string,
  study: string,
  { minimumBase }: DisclosurePolicy
): Promise<Leak[]> {
  const file = `data/studies/${study}.parquet`;
  const [cells, domains] = [join(site, file), join(site, "data/domains.parquet")];
  if (!existsSync(cells) || !existsSync(domains)) return [];
  const rows = await connection.runAndReadAll(`
    WITH ages AS (
      SELECT category, from_age, coalesce(to_age, 999) AS to_age FROM read_parquet(${quote(domains)}) WHERE "domain" = 'age'
    ), places AS (
      SELECT category AS area, parent FROM read_parquet(${quote(domains)}) WHERE "domain" IN ('zone', 'district')
    ), shown AS (
      SELECT item, sex, age, area, max(base) AS base, from_age, to_age, coalesce(parent, 'all') AS parent
      FROM read_parquet(${quote(cells)}) LEFT JOIN ages ON ages.category = age LEFT JOIN places USING (area)
      WHERE base > 0 GROUP BY ALL
    ), city AS (
      SELECT item, sex, age, base FROM shown WHERE area = 'all'
    )
    SELECT a.item, a.sex, a.age, a.area, b.sex, b.age, b.area
    FROM shown a JOIN shown b ON a.item = b.item AND (a.sex = b.sex OR b.sex = 'all') AND (a.area = b.area OR b.area = 'all' OR a.parent = b.area)
      AND a.from_age >= b.from_age AND a.to_age <= b.to_age
    WHERE (a.sex <> b.sex OR a.age <> b.age OR a.area <> b.area) AND b.base - a.base < ${minimumBase}
      AND NOT (a.area = b.area AND ${areSame("sex")} AND ${areSame("age")})
    ORDER BY ALL`);
  const found = rows.getRows().map((row) => row.map(String));
  if (found.length === 0) return [];
  const [item, ...states] = found[0]!;
  return [
    {
      file,
      rule: "differencing",
      found:
        `${found.length} pairs of filter states that differ by fewer than ${minimumBase} respondents, first ${item}: ` +
        `${states.slice(0, 3).join(", ")} within ${states.slice(3).join(", ")}`
    }
  ];
}
