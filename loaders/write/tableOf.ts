import { type ColumnTable, table } from "arquero";
import { type TableKind, type TableSchema, tableSchemas } from "./tableSchemas.js";

/** A table of the schema's columns, in its order, also when there are no rows. A row without a column is an error. */
export function tableOf(kind: TableKind, rows: readonly object[]): ColumnTable {
  const schema: TableSchema = tableSchemas[kind];
  const columns = Object.keys(schema).map((name): [string, unknown[]] => [
    name,
    rows.map((row) => {
      if (!(name in row)) throw new Error(`table ${kind}: a row has no ${name}`);
      return (row as Record<string, unknown>)[name];
    })
  ]);
  return table(columns);
}
