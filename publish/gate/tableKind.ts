import { type TableKind, tableSchemas } from "../../loaders/write/tableSchemas.js";

/** The kind of a published table, by its name: `studies/ekp-2024-05` holds cells. */
export function tableKind(name: string): TableKind | undefined {
  if (name.startsWith("studies/")) return "cells";
  if (name.startsWith("differences/")) return "differences";
  return name in tableSchemas ? (name as TableKind) : undefined;
}
