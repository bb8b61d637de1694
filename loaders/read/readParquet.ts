import { DuckDBInstance } from "@duckdb/node-api";
import { ExtractError } from "./extractError.js";
import type { ReadTable, ReceivedExtract } from "./readExtract.js";
import { valueText } from "./recordsTable.js";

/** Reads a Parquet file with native DuckDB: dates in ISO form, lists as in JSON. Its footer stands at the end. */
export async function readParquet({ name, path, scan }: ReceivedExtract): Promise<ReadTable> {
  if (scan.end.toString("latin1") !== "PAR1")
    throw new ExtractError(name, "cut_off", null, {
      ru: "у файла Parquet нет конца",
      en: "the end of the Parquet file is missing"
    });
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll("SELECT * FROM read_parquet($path)", { path });
    const cells = reader.getColumnsJson().map((column) => column.map(valueText));
    return { columns: reader.columnNames(), rows: reader.currentRowCount, cells, linesAbove: 0 };
  } catch {
    throw new ExtractError(name, "malformed", null, { ru: "файл Parquet повреждён", en: "a damaged Parquet file" });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
