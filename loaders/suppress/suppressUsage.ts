import type { ColumnTable } from "arquero";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Domains } from "../project/domains.js";
import type { UsageStudy } from "../project/usageStudy.js";
import { tableOf } from "../write/tableOf.js";
import { hideUsage } from "./hideUsage.js";
import { protectTables } from "./protectTables.js";
import { isSmallUsage } from "./smallUsage.js";
import type { UsageRow } from "./usageRow.js";
import { usageTables } from "./usageTables.js";

/**
 * Hides counts below the minimum of the policy, zero too, and keeps their sums from giving them away: by hiding further
 * counts, or by rounding all. Counts that their owner has already published pass: hiding them here would protect
 * nobody. Shares stand only beside a total that is shown, and are of that.
 */
export function suppressUsage(
  usage: ColumnTable,
  { publishedByOwner }: Pick<UsageStudy, "publishedByOwner">,
  policy: DisclosurePolicy,
  domains: Domains
): ColumnTable {
  if (publishedByOwner) return usage;
  const rows = usage.objects() as UsageRow[];
  const hidden = policy.usageProtection === "suppression" ? suppressed(rows, policy, domains) : new Set<UsageRow>();
  const shown = rows.map((row) => (policy.usageProtection === "rounding" ? rounded(row, policy) : row));
  const isHidden = (at: number): boolean =>
    hidden.has(rows[at]!) || isSmallUsage(rows[at]!, rows, policy) || shown[at]!.value < policy.minimumUsageCount;
  const totals = new Map(
    shown.flatMap((row, at) =>
      row.sex === "all" && row.age === "all" && !isHidden(at) ? [[keyOf(row), row.value] as const] : []
    )
  );
  return tableOf(
    "usage",
    shown.map((row, at): UsageRow | Record<string, unknown> => {
      if (isHidden(at)) return hideUsage(row);
      const total = totals.get(keyOf(row));
      return total === undefined
        ? { ...row, share: null, printed_share: null }
        : { ...row, share: row.share === null ? null : row.value / total };
    })
  );
}

/** Rows to be hidden: small ones, and those that would give them away. */
function suppressed(rows: readonly UsageRow[], policy: DisclosurePolicy, domains: Domains): Set<UsageRow> {
  const hidden = new Set<UsageRow>();
  for (const key of new Set(rows.map(keyOf))) {
    const own = rows.filter((row) => keyOf(row) === key);
    const { tables, cellOf } = usageTables(own, domains);
    const primary = new Uint8Array(tables.offered.length);
    const small = own.filter((row) => isSmallUsage(row, rows, policy));
    for (const row of small) primary[cellOf(row)] = 1;
    const width = policy.minimumUsageCount;
    const needs = small
      .filter(({ sex, age }) => sex !== "all" || age !== "all")
      .map((row) => ({ cell: cellOf(row), up: 0, down: 0, width }));
    const found = protectTables(tables, primary, needs, () => width);
    for (const row of own) if (found.hidden[cellOf(row)]) hidden.add(row);
  }
  return hidden;
}

/** A count to the nearest multiple of the rounding base; what was computed or printed from the exact count goes. */
function rounded(row: UsageRow, { usageRoundingBase }: DisclosurePolicy): UsageRow {
  const value = Math.round(row.value / usageRoundingBase) * usageRoundingBase;
  const perThousand = row.population === null ? null : (1000 * value) / row.population;
  return { ...row, value, bound: "rounded", printed_share: null, per_1000: perThousand };
}

function keyOf({ tabulation, measure }: UsageRow): string {
  return `${tabulation}|${measure}`;
}
