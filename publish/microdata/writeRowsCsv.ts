import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { rowsFiles } from "../../loaders/microdata/rowsFiles.js";
import type { RowLabel } from "../../loaders/microdata/rowsTable.js";
import { quote } from "../../loaders/write/writeTable.js";
import { csvText } from "../../src/components/csvText.js";
import type { Row } from "../../src/figures/figure.js";

/**
 * Writes released rows of a site as CSV beside their Parquet, and what variables and values mean: in the form that a
 * spreadsheet of each language opens.
 */
export async function writeRowsCsv(site: string, studies: readonly string[]): Promise<void> {
  if (studies.length === 0) return;
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    for (const study of studies) {
      const files = rowsFiles(study);
      const { columns, rows, labels } = await readRows(connection, join(site, files.parquet));
      for (const lang of ["ru", "en"] as const) {
        await write(join(site, files.rows[lang]), csvText(columns, rows, lang));
        const meanings = labels.map(({ variable, label, value, valueLabel }) => ({
          variable,
          label: label[lang],
          value,
          value_label: valueLabel?.[lang] ?? null
        }));
        await write(
          join(site, files.labels[lang]),
          csvText(["variable", "label", "value", "value_label"], meanings, lang)
        );
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function readRows(connection: DuckDBConnection, path: string) {
  const read = await connection.runAndReadAll(`SELECT * FROM read_parquet(${quote(path)})`);
  const metadata = await connection.runAndReadAll(
    `SELECT decode(value) FROM parquet_kv_metadata(${quote(path)}) WHERE decode(key) = 'labels'`
  );
  return {
    columns: read.columnNames(),
    rows: read.getRowObjects() as Row[],
    labels: JSON.parse(String(metadata.getRows()[0]![0])) as RowLabel[]
  };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
