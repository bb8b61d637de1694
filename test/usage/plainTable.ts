import type { UsageTable } from "../../loaders/project/usageTable.js";

/** The defaults of a usage table, as a codebook that says nothing more has them. */
export const plainTable: Omit<UsageTable, "table" | "extract" | "measures"> = {
  dimensions: [],
  across: null,
  where: {},
  sumOver: [],
  period: null,
  measureColumn: null,
  valueColumn: null,
  percentColumn: null,
  percentAs: "percent",
  totalRow: null,
  unknownRows: [],
  ignoredRows: [],
  notAvailable: [],
  zero: [],
  decimal: null,
  tolerance: 0,
  covers: null,
  drop: []
};
