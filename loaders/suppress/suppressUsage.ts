import { type ColumnTable, escape } from "arquero";
import type { DisclosurePolicy, UsageStudy } from "../project/project.js";

const figures = ["value", "share", "printed_share", "per_1000"] as const;

/**
 * Hides counts below the minimum of the policy, zero too. Counts that their owner has already published pass: hiding
 * them here would protect nobody.
 */
export function suppressUsage(usage: ColumnTable, study: UsageStudy, { minimumUsageCount }: DisclosurePolicy): ColumnTable {
  if (study.publishedByOwner) return usage;
  const small = (row: { value: number }): boolean => row.value < minimumUsageCount;
  const emptied = figures.map((name) => [
    name, escape((row: { value: number } & Record<string, number | null>) => (small(row) ? null : row[name]!))
  ]);
  return usage.derive({
    ...Object.fromEntries(emptied),
    verdict: escape((row: { value: number; verdict: string }) => (small(row) ? "suppressed" : row.verdict))
  });
}
