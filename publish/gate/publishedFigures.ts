import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quote } from "../../loaders/write/writeTable.js";
import { FigureSet } from "./figureSet.js";

/** Every figure of the published tables, and what it leaves of 1. */
export async function publishedFigures(
  connection: DuckDBConnection,
  site: string,
  tables: Iterable<string>
): Promise<FigureSet> {
  const figures = new FigureSet();
  for (const name of tables) {
    const path = join(site, "data", `${name}.parquet`);
    if (!existsSync(path)) continue;
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quote(path)})`);
    const columns = described
      .getRows()
      .filter(([, type]) => type === "DOUBLE")
      .map(([column]) => String(column));
    if (columns.length === 0) continue;
    // Cross-study tables hold the rows of every study: in pieces, not as a whole.
    const values = await connection.stream(
      `SELECT ${columns.map((column) => `"${column}"`).join(", ")} FROM read_parquet(${quote(path)})`
    );
    for (
      let piece = await values.fetchChunk();
      piece !== null && piece.rowCount > 0;
      piece = await values.fetchChunk()
    ) {
      for (const value of columns.flatMap((_, at) => piece!.getColumnValues(at))) {
        if (value === null) continue;
        figures.add(Number(value));
        figures.add(1 - Number(value));
      }
    }
  }
  return figures;
}
