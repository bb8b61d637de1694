import type { UsageTable } from "../project/usageTable.js";

/** Headers of all columns that the codebook of a usage table names. */
export function declaredColumns(table: UsageTable): string[] {
  const { dimensions, where, sumOver, period, measureColumn, drop } = table;
  const names = [
    ...dimensions.map(({ column }) => column),
    ...Object.keys(where),
    ...sumOver,
    period?.column,
    measureColumn,
    ...drop,
    ...countColumns(table)
  ];
  return [...new Set(names.filter((name) => typeof name === "string"))];
}

/** Headers of the columns that are looked into for more than direct identifiers, dropped or not. */
export function readColumns(table: UsageTable): ReadonlySet<string> {
  const { dimensions, where, period, measureColumn } = table;
  const names = [
    ...dimensions.map(({ column }) => column),
    ...Object.keys(where),
    period?.column,
    measureColumn,
    ...countColumns(table)
  ];
  return new Set(names.filter((name) => typeof name === "string"));
}

/** Headers of the columns that hold numbers. */
export function countColumns({ across, valueColumn, percentColumn, measures }: UsageTable): string[] {
  const values =
    across !== null
      ? Object.keys(across.columns)
      : valueColumn !== null
        ? [valueColumn]
        : measures.map(({ column }) => column);
  return [...values, percentColumn].filter((name) => name !== null);
}
