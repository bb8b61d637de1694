import { isPartOf } from "../usage/isPartOf.js";
import type { NestedUsage } from "./suppressPeriods.js";

type Place = Pick<NestedUsage, "service" | "from_date" | "to_date">;

/**
 * Rows whose services are part of one another and whose periods overlap, directly or by way of others: no sum holds two
 * groups.
 */
export function linkedPlaces<Row extends Place>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const linked = groups.filter((group) => group.some((other) => isLinked(row, other)));
    const joined = [...linked.flat(), row];
    for (const group of linked) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function isLinked(a: Place, b: Place): boolean {
  if (!isPartOf(a.service, b.service) && !isPartOf(b.service, a.service)) return false;
  if (a.from_date === null || a.to_date === null || b.from_date === null || b.to_date === null)
    return a.from_date === b.from_date && a.to_date === b.to_date;
  return a.from_date <= b.to_date && b.from_date <= a.to_date;
}
