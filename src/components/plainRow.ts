import type { Row, Value } from "../figures/figure.js";

/** A row as an engine gives it, with numbers of any width as numbers. Throws on a type that no figure may use. */
export function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(name, value)]));
}

function plainValue(name: string, value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw new TypeError(`column ${name}: neither number, text nor truth value; cast it in the query`);
}
