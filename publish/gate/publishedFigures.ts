import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quote } from "../../loaders/write/writeTable.js";
import { figureText } from "./precision.js";

/** Every figure of the published tables, and what it leaves of 1, as `figureText` writes them. */
export async function publishedFigures(connection: DuckDBConnection, site: string, tables: Iterable<string>): Promise<Set<string>> {
  const figures = new Set<string>();
  for (const name of tables) {
    const path = join(site, "data", `${name}.parquet`);
    if (!existsSync(path)) continue;
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quote(path)})`);
    const columns = described.getRows().filter(([, type]) => type === "DOUBLE").map(([column]) => String(column));
    if (columns.length === 0) continue;
    const values = await connection.runAndReadAll(columns.map((column) =>
      `SELECT DISTINCT "${column}" FROM read_parquet(${quote(path)}) WHERE "${column}" IS NOT NULL`).join(" UNION "));
    for (const [value] of values.getRows()) {
      figures.add(figureText(Number(value)));
      figures.add(figureText(1 - Number(value)));
    }
  }
  return figures;
}
