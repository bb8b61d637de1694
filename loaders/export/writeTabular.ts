import { rename } from "node:fs/promises";
import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { BOOLEAN, DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { Dataset } from "./dataset.js";

const chunkRows = 2048;

/** The columns of a table that is written: a name, a type and the values in order; NaN and null are empty cells. */
type Column = { name: string; type: DuckDBType; values: ArrayLike<DuckDBValue> };

/** Writes the values of a dataset as CSV or Parquet: codes as in the system file, an empty cell where there is none. */
export async function writeTabular(dataset: Dataset, format: "csv" | "parquet", path: string): Promise<void> {
  const columns = dataset.variables.map(({ name, decimals, values }): Column => ({
    name,
    type: decimals > 0 ? DOUBLE : INTEGER,
    values
  }));
  const metadata = {
    title: dataset.title,
    notes: [...dataset.warnings, ...dataset.notes].join("\n"),
    labels: JSON.stringify(labelRows(dataset))
  };
  await writeColumns(columns, dataset.rows, format, path, metadata);
}

/** Writes what the values mean, a row per variable and value: no other place for it in a CSV. */
export async function writeLabels(dataset: Dataset, path: string): Promise<void> {
  const rows = labelRows(dataset);
  const columns: Column[] = [
    { name: "variable", type: VARCHAR, values: rows.map(({ variable }) => variable) },
    { name: "variable_label", type: VARCHAR, values: rows.map(({ variable_label }) => variable_label) },
    { name: "measure", type: VARCHAR, values: rows.map(({ measure }) => measure) },
    { name: "value", type: INTEGER, values: rows.map(({ value }) => value) },
    { name: "value_label", type: VARCHAR, values: rows.map(({ value_label }) => value_label) },
    { name: "missing", type: BOOLEAN, values: rows.map(({ missing }) => missing) }
  ];
  await writeColumns(columns, rows.length, "csv", path, {});
}

interface LabelRow {
  readonly variable: string;
  readonly variable_label: string;
  readonly measure: string;
  readonly value: number | null;
  readonly value_label: string | null;
  readonly missing: boolean | null;
}

function labelRows({ variables }: Dataset): LabelRow[] {
  return variables.flatMap(({ name, label, measure, valueLabels }): LabelRow[] => {
    const own = { variable: name, variable_label: label, measure };
    if (valueLabels.length === 0) return [{ ...own, value: null, value_label: null, missing: null }];
    return valueLabels.map((value) => ({
      ...own,
      value: value.value,
      value_label: value.label,
      missing: value.isMissing
    }));
  });
}

async function writeColumns(
  columns: readonly Column[],
  rows: number,
  format: "csv" | "parquet",
  path: string,
  metadata: Readonly<Record<string, string>>
): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await fillTable(connection, columns, rows);
    const pairs = Object.entries(metadata)
      .map(([key, value]) => `${key}: ${quote(value)}`)
      .join(", ");
    const options =
      format === "csv" ? "FORMAT csv, HEADER true" : `FORMAT parquet, COMPRESSION zstd, KV_METADATA {${pairs}}`;
    const part = `${path}.part`;
    await connection.run(`COPY exported TO ${quote(part)} (${options})`);
    await rename(part, path);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function fillTable(connection: DuckDBConnection, columns: readonly Column[], rows: number): Promise<void> {
  const types = columns.map(({ type }) => type);
  await connection.run(
    `CREATE TABLE exported (${columns.map(({ name, type }) => `"${name}" ${type.toString()}`).join(", ")})`
  );
  const appender = await connection.createAppender("exported");
  for (let start = 0; start < rows; start += chunkRows) {
    const count = Math.min(chunkRows, rows - start);
    const chunk = DuckDBDataChunk.create(types, count);
    columns.forEach(({ values }, index) =>
      chunk.setColumnValues(
        index,
        Array.from({ length: count }, (_, row) => cellOf(values[start + row]!))
      )
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function cellOf(value: DuckDBValue): DuckDBValue {
  return typeof value === "number" && Number.isNaN(value) ? null : value;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
