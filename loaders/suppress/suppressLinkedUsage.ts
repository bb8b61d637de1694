import type { Project } from "../project/project.js";
import { highsSolver } from "../solver/highsSolver.js";
import { domainCost } from "./cellCosts.js";
import { hideUsage } from "./hideUsage.js";
import { linkedPlaces } from "./linkedPlaces.js";
import type { NestedUsage } from "./suppressPeriods.js";
import { twoWorlds } from "./twoWorlds.js";

/** A row of the published table `usage`, as far as it is protected together with those of other tables. */
export interface LinkedUsage extends NestedUsage {
  readonly printed: boolean;
  readonly bound: string;
}

/**
 * Hides further counts until no sum or difference of counts of several tables, periods or parts of a service gives away
 * one that is hidden: for each there are two sets of whole counts that agree with every figure left and lie the minimum
 * apart in it. What its owner has published stays; totals go last.
 *
 * @param rows of all studies
 * @param owned studies whose owner has published the counts
 */
export async function suppressLinkedUsage<Row extends LinkedUsage>(
  rows: readonly Row[],
  owned: ReadonlySet<string>,
  { policy, domains }: Pick<Project, "policy" | "domains">
): Promise<Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.measure}|${row.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const hidden = new Set<Row>();
  for (const group of [...groups.values()].flatMap(linkedPlaces)) {
    if (group.every(({ value }) => value !== null)) continue;
    const costs = group.map(({ study, sex, age, value }) =>
      owned.has(study)
        ? Infinity
        : domainCost({ sex, age, area: sex === "all" && age === "all" ? "all" : "" }, value ?? 0, domains)
    );
    for (const at of twoWorlds(await highsSolver(), group, costs, policy)) hidden.add(group[at]!);
  }
  const tableOf = ({ study, tabulation, measure }: Row): string => `${study}|${tabulation}|${measure}`;
  const withoutTotal = new Set([...hidden].filter(({ sex, age }) => sex === "all" && age === "all").map(tableOf));
  return rows.map((row) => {
    if (hidden.has(row)) return hideUsage(row);
    // A share of a hidden total tells the total.
    return withoutTotal.has(tableOf(row)) ? { ...row, share: null, printed_share: null } : row;
  });
}
