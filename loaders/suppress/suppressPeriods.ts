import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import { hideUsage } from "./hideUsage.js";

/** A row of the published table `usage`, as far as it is held against those of other studies. */
export interface NestedUsage {
  readonly study: string;
  readonly tabulation: string;
  readonly service: string;
  readonly measure: string;
  readonly unit: string;
  readonly sex: string;
  readonly age: string;
  readonly value: number | null;
  readonly share: number | null;
  readonly printed_share: number | null;
  readonly per_1000: number | null;
  readonly from_date: string | null;
  readonly to_date: string | null;
  readonly verdict: string;
}

/**
 * Hides counts that leave fewer than the minimum of a wider one: of a period within another, or of a part of a service
 * (`portal/appeals`). The narrower of the two is hidden, or, where its owner has published it, the wider. A count by
 * sex or age is hidden with all others of its table and measure, so that no sum gives it back; the total goes with them
 * only where it leaves few itself.
 *
 * @param rows of all studies
 * @param owned studies whose owner has published the counts
 */
export function suppressPeriods<Row extends NestedUsage>(
  rows: readonly Row[],
  owned: ReadonlySet<string>,
  { minimumUsageCount, usageProtection }: DisclosurePolicy
): Row[] {
  if (usageProtection === "rounding") return [...rows];
  const hidden = new Set<string>();
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.value === null || row.from_date === null || row.to_date === null) continue;
    const key = [row.measure, row.unit, row.sex, row.age].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values())
    for (const inner of group)
      for (const outer of group) {
        if (inner === outer || !isWithin(inner, outer) || (owned.has(inner.study) && owned.has(outer.study))) continue;
        const rest = outer.value! - inner.value!;
        if (rest < 0 || rest >= minimumUsageCount) continue;
        const row = owned.has(inner.study) ? outer : inner;
        hidden.add(tableOf(row, isTotal(row)));
        if (isTotal(row)) hidden.add(tableOf(row, false));
      }
  return rows.map((row) => (hidden.has(tableOf(row, isTotal(row))) ? hideUsage(row) : row));
}

function isWithin(inner: NestedUsage, outer: NestedUsage): boolean {
  const isSame = inner.from_date === outer.from_date && inner.to_date === outer.to_date;
  if (inner.service.startsWith(`${outer.service}/`)) return isSame;
  return (
    inner.service === outer.service &&
    !isSame &&
    inner.from_date! >= outer.from_date! &&
    inner.to_date! <= outer.to_date!
  );
}

function isTotal({ sex, age }: NestedUsage): boolean {
  return sex === "all" && age === "all";
}

function tableOf({ study, tabulation, measure }: NestedUsage, total: boolean): string {
  return [study, tabulation, measure, total].join("|");
}
