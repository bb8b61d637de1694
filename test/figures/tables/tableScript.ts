import type { TableSchema } from "../../../loaders/write/tableSchemas.js";
import type { Row, Value } from "../../../src/figures/figure.js";

/** Rows a statement: the browser's engine takes no long text. */
const batch = 50;

/** SQL that makes a published table of literal rows. A column that a row leaves out is null; a strange one throws. */
export function tableScript(name: string, schema: TableSchema, rows: readonly Row[]): string[] {
  const columns = Object.entries(schema);
  for (const column of rows.flatMap((row) => Object.keys(row))) {
    if (!(column in schema)) throw new Error(`table ${name} has no column ${column}`);
  }
  const values = rows.map((row) => `(${columns.map(([column]) => literal(row[column] ?? null)).join(", ")})`);
  const batches = Array.from({ length: Math.ceil(values.length / batch) }, (_, index) =>
    values.slice(index * batch, (index + 1) * batch)
  );
  return [
    `CREATE TABLE "${name}" (${columns.map(([column, type]) => `"${column}" ${type}`).join(", ")})`,
    ...batches.map((some) => `INSERT INTO "${name}" VALUES ${some.join(", ")}`)
  ];
}

function literal(value: Value): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  // With an exponent it is a DOUBLE at once; a plain decimal would pass through DECIMAL and be rounded.
  return typeof value === "number" && !Number.isInteger(value) ? value.toExponential() : String(value);
}
