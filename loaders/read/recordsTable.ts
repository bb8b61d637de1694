import { ExtractError } from "./extractError.js";
import type { ReadTable } from "./readExtract.js";

type Cells = Map<string, string>;

/**
 * Records of JSON as a table: a column for every key in the order in which keys come, nested ones joined with `.`.
 * A list of single values is one cell, joined with `; ` (an empty list is `[]`); null and what is not there are blank.
 */
export function recordsTable(name: string, records: readonly unknown[]): ReadTable {
  const rows = records.map((record, index) => {
    if (typeof record !== "object" || record === null || Array.isArray(record)) {
      throw new ExtractError(name, "records", index + 1, {
        ru: "запись — это объект с ключами",
        en: "a record is an object with keys"
      });
    }
    const cells: Cells = new Map();
    flatten(record, "", cells);
    return cells;
  });
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    columns,
    rows: rows.length,
    linesAbove: 0,
    cells: columns.map((column) => rows.map((row) => row.get(column) ?? ""))
  };
}

function flatten(record: object, prefix: string, cells: Cells): void {
  for (const [key, value] of Object.entries(record)) {
    const path = prefix + key;
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      flatten(value as object, `${path}.`, cells);
    else cells.set(path, valueText(value));
  }
}

/** The cell of a single value or of a list of them; a list of records stays JSON. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return typeof value === "object" ? JSON.stringify(value) : String(value);
  if (value.length === 0) return "[]";
  const isPlain = value.every((entry) => typeof entry !== "object" || entry === null);
  return isPlain ? value.map(valueText).join("; ") : JSON.stringify(value);
}
