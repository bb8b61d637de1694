import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Database } from "../../src/components/database.js";
import { plainRow } from "../../src/components/plainRow.js";

/**
 * Native DuckDB over the Parquet files of a folder: `<folder>/studies/ekp-2024-05.parquet` is the view
 * `studies/ekp-2024-05`.
 */
export async function nativeDatabase(folder: string): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const files = await readdir(folder, { recursive: true });
  const published = files
    .filter((file) => file.endsWith(".parquet"))
    .map((file) => file.slice(0, -".parquet".length).replaceAll("\\", "/"))
    .sort();
  for (const name of published) {
    const path = join(folder, `${name}.parquet`).replaceAll("'", "''");
    await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM read_parquet('${path}')`);
  }
  return {
    published,
    async query(tables, { sql, params }) {
      const unknown = tables.filter((name) => !published.includes(name));
      if (unknown.length > 0) throw new Error(`no such published table: ${unknown.join(", ")}`);
      const result = await connection.runAndReadAll(sql, [...params]);
      return result.getRowObjectsJS().map(plainRow);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    }
  };
}
