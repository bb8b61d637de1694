import { rename } from "node:fs/promises";
import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR
} from "@duckdb/node-api";
import type { ColumnTable } from "arquero";
import type { ColumnType, TableKind, TableSchema } from "./tableSchemas.js";
import { tableSchemas } from "./tableSchemas.js";

const duckTypes: Record<ColumnType, DuckDBType> = { VARCHAR, INTEGER, DOUBLE, BOOLEAN };
const CHUNK = 2048;

/** Key-value metadata of a Parquet file: provenance that travels with the table. */
export type Metadata = Readonly<Record<string, string>>;

/** Writes a published table with the columns of its kind. */
export function writeTable(
  connection: DuckDBConnection,
  kind: TableKind,
  table: ColumnTable,
  path: string,
  metadata: Metadata
): Promise<void> {
  return writeColumns(connection, kind, tableSchemas[kind], table, path, metadata);
}

/**
 * Writes a table as Parquet: the columns of its schema in their order, rows as they come, zstd. The same table gives
 * the same bytes. The file appears whole or not at all.
 *
 * @param name of the table, for errors
 * @throws where a column of the schema is missing, or the table has one that may not be published
 */
export async function writeColumns(
  connection: DuckDBConnection,
  name: string,
  schema: TableSchema,
  table: ColumnTable,
  path: string,
  metadata: Metadata
): Promise<void> {
  const names = Object.keys(schema);
  const unknown = table.columnNames().filter((column) => !names.includes(column));
  const missing = names.filter((column) => !table.columnNames().includes(column));
  if (unknown.length > 0) throw new Error(`table ${name}: columns not on the allow-list: ${unknown.join(", ")}`);
  if (missing.length > 0) throw new Error(`table ${name}: columns missing: ${missing.join(", ")}`);

  const columns = names.map((column) => `"${column}" ${schema[column]!}`).join(", ");
  await connection.run(`CREATE OR REPLACE TEMP TABLE published (${columns})`);
  const appender = await connection.createAppender("published");
  const types = names.map((column) => duckTypes[schema[column]!]);
  const values = names.map((column) =>
    Array.from(table.array(column) as ArrayLike<DuckDBValue>, (value) => cleanValue(value, column))
  );
  for (let start = 0; start < table.numRows(); start += CHUNK) {
    const rows = Math.min(CHUNK, table.numRows() - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    values.forEach((column, index) => chunk.setColumnValues(index, column.slice(start, start + rows)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await copyParquet(connection, "SELECT * FROM published", path, metadata);
  await connection.run("DROP TABLE published");
}

function cleanValue(value: DuckDBValue | undefined, name: string): DuckDBValue {
  if (value === undefined) throw new Error(`column ${name}: undefined value`);
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

/** Writes the rows of a query as Parquet, aside first, then in place. The query must give a total order. */
export async function copyParquet(
  connection: DuckDBConnection,
  sql: string,
  path: string,
  metadata: Metadata
): Promise<void> {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key}: ${quote(value)}`);
  const part = `${path}.part`;
  await connection.run(
    `COPY (${sql}) TO ${quote(part)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${pairs.join(", ")}})`
  );
  await rename(part, path);
}

/** An SQL string literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
