import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quote } from "../../loaders/write/writeTable.js";
import type { Leak } from "./leak.js";

const key = "item, option, measure, sex, age, area";

/**
 * Checks that tables agree on what they repeat: a figure of `trend` is that of its survey's cells, and a difference is
 * shown only where both its sides are, with their bases. A copy that differs is stale, or shows what a cell hides.
 */
export async function checkCopies(
  connection: DuckDBConnection,
  site: string,
  surveys: readonly string[]
): Promise<Leak[]> {
  const leaks: Leak[] = [];
  const table = (name: string): string | null => {
    const path = join(site, "data", `${name}.parquet`);
    return existsSync(path) ? `read_parquet(${quote(path)})` : null;
  };
  const count = async (sql: string): Promise<number> => Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
  const trend = table("trend");
  for (const study of surveys) {
    const cells = table(`studies/${study}`);
    const differences = table(`differences/${study}`);
    if (!cells) continue;
    if (trend) {
      const stale =
        await count(`SELECT count(*) FROM ${trend} t LEFT JOIN ${cells} c USING (${key}) WHERE t.study = ${quote(study)}
        AND (c.verdict IS DISTINCT FROM t.verdict OR c.estimate IS DISTINCT FROM t.estimate OR c.base IS DISTINCT FROM t.base)`);
      if (stale > 0)
        leaks.push({
          file: "data/trend.parquet",
          rule: "stale",
          found: `${stale} rows of ${study} that are not those of its cells`
        });
    }
    if (!differences) continue;
    const sides = `${differences} d LEFT JOIN ${cells} o USING (${key})
      LEFT JOIN ${cells} y ON y.item = d.item AND y.option = d.option AND y.measure = d.measure AND y.sex = d.sex AND y.area = d.area
        AND y.age = d.reference_age`;
    const one = await count(
      `SELECT count(*) FROM ${sides} WHERE d.difference IS NOT NULL AND (o.estimate IS NULL OR y.estimate IS NULL)`
    );
    if (one > 0)
      leaks.push({
        file: `data/differences/${study}.parquet`,
        rule: "difference of a hidden cell",
        found: `${one} rows with a side that is hidden`
      });
    const based = await count(`SELECT count(*) FROM ${sides} WHERE d.base IS DISTINCT FROM o.base AND d.base IS NOT NULL
      OR d.reference_base IS DISTINCT FROM y.base AND d.reference_base IS NOT NULL`);
    if (based > 0)
      leaks.push({
        file: `data/differences/${study}.parquet`,
        rule: "stale",
        found: `${based} rows with a base that is not that of the cells`
      });
  }
  return leaks;
}
