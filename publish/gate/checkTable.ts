import { DuckDBInstance } from "@duckdb/node-api";
import type { DisclosurePolicy } from "../../loaders/project/project.js";
import { tableSchemas, type TableKind } from "../../loaders/write/tableSchemas.js";
import { quote } from "../../loaders/write/writeTable.js";

/** Something in a built site that may not be published; `found` never holds an identifying value. */
export interface Leak {
  readonly file: string;
  readonly rule: string;
  readonly found: string;
}

/** The kind of a published table, by its file under the site: `data/studies/ekp-2024-05.parquet` holds cells. */
function kindOf(file: string): TableKind | undefined {
  const path = file.replace(/^data\//, "").replace(/\.parquet$/, "");
  if (path.startsWith("studies/")) return "cells";
  if (path.startsWith("differences/")) return "differences";
  return path in tableSchemas ? (path as TableKind) : undefined;
}

/** Bases and figures that a verdict hides, by column. */
const hiddenColumns = ["base", "reference_base", "effective_base", "estimate", "difference", "std_error", "lower", "upper"];

/** Checks one Parquet file: known to this build, columns on the allow-list, no cell below the base, nothing hidden left. */
export async function checkTable(
  path: string, file: string, tables: ReadonlySet<string>, policy: DisclosurePolicy
): Promise<Leak[]> {
  const kind = kindOf(file);
  const name = file.replace(/^data\//, "").replace(/\.parquet$/, "");
  if (name.startsWith("microdata/") && tables.has(name)) return [];
  if (kind === undefined || !tables.has(name)) return [{ file, rule: "table", found: "not a table of this build" }];
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const read = `read_parquet(${quote(path)})`;
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${read}`);
    const columns = described.getRows().map(([column]) => String(column));
    const leaks: Leak[] = columns
      .filter((column) => !(column in tableSchemas[kind]))
      .map((column) => ({ file, rule: "column", found: `${column} is not on the allow-list` }));
    const count = async (where: string): Promise<number> => {
      const result = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${read} WHERE ${where}`);
      return Number(result.getRows()[0]![0]);
    };
    for (const base of columns.filter((column) => column === "base" || column === "reference_base")) {
      const small = await count(`"${base}" > 0 AND "${base}" < ${policy.minimumBase}`);
      if (small > 0) leaks.push({ file, rule: "minimum base", found: `${small} rows with a ${base} below ${policy.minimumBase}` });
    }
    const hidden = hiddenColumns.filter((column) => columns.includes(column));
    if (columns.includes("verdict") && hidden.length > 0) {
      const shown = await count(`verdict = 'suppressed' AND (${hidden.map((column) => `"${column}" IS NOT NULL`).join(" OR ")})`);
      if (shown > 0) leaks.push({ file, rule: "suppressed", found: `${shown} hidden rows that still hold a figure` });
    }
    return leaks;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
