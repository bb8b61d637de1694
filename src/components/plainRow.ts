import type { Row, Value } from "../figures/figure.js";

/**
 * A row as an engine gives it, with numbers of any width as numbers and dates as ISO dates. Other types, which only a
 * reader's own query can ask for, become text.
 */
export function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  return String(value);
}
