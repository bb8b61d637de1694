import type { Codes } from "./codes.js";
import type { UsageStudy } from "./usageStudy.js";
import type { UsageDimension, UsageTable } from "./usageTable.js";

/** A table as its codebook may write it: the only dimension beside its codes. */
export interface WrittenTable extends UsageTable {
  readonly dimension?: Pick<UsageDimension, "column" | "domain"> | null;
  readonly codes?: Codes;
}

/** Spells out `dimension` and `codes` as the one entry of `dimensions`. */
export function expandTables(study: UsageStudy): UsageStudy {
  return { ...study, tables: study.tables.map((table) => expand(table)) };
}

function expand({ dimension, codes, ...table }: WrittenTable): UsageTable {
  if (!dimension) return table;
  return { ...table, dimensions: [{ ...dimension, codes: codes ?? {}, fillDown: false }] };
}
