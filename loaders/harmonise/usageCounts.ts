import type { UsageTable } from "../project/project.js";
import type { HarmonisedUsage, UsageRow } from "./harmoniseUsage.js";
import { usageCount } from "./usageCount.js";

/** A count of one combination of categories: as printed, or added up over rows that `sum_over` tells apart. */
export interface UsageCount {
  readonly kind: UsageRow["kind"];
  readonly sex: string;
  readonly age: string;
  readonly value: number;
  /** As printed; null where rows were added up. */
  readonly percent: string | null;
  /** False for a sum of rows. */
  readonly printed: boolean;
}

/** The counts of one measure of a validated table. Rows whose count is not available have none. */
export function usageCounts({ rows }: HarmonisedUsage, table: UsageTable, measure: number): UsageCount[] {
  const counts = new Map<string, UsageCount>();
  for (const { kind, sex, age, counts: printed, percent } of rows) {
    const count = usageCount(printed[measure]!.text, table, table.measures[measure]!.scale);
    if (count === "not_available") continue;
    if (count === null) throw new Error(`table ${table.table}: unvalidated count`);
    const key = [kind, sex, age].join("|");
    const before = counts.get(key);
    counts.set(key, before === undefined
      ? { kind, sex, age, value: count.value, percent, printed: true }
      : { ...before, value: before.value + count.value, percent: null, printed: false });
  }
  return [...counts.values()];
}
