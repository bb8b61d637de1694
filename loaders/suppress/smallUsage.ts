import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Unit } from "../project/units.js";
import type { UsageRow } from "./usageRow.js";

const people: readonly Unit[] = ["persons", "accounts", "visitors"];
const events: readonly Unit[] = ["visits", "views", "messages"];

/**
 * Whether a usage count is hidden by itself: below the minimum, or a count of events most of which one person may have
 * made, as far as the number of people beside it can tell (n people make at least n − 1 of the events without the
 * first).
 *
 * @param rows all rows of the study
 */
export function isSmallUsage(
  row: UsageRow,
  rows: readonly UsageRow[],
  { minimumUsageCount, usageDominance }: DisclosurePolicy
): boolean {
  if (row.value < minimumUsageCount) return true;
  if (!events.includes(row.unit)) return false;
  const beside = rows.find(
    ({ tabulation, unit, sex, age }) =>
      people.includes(unit) && tabulation === row.tabulation && sex === row.sex && age === row.age
  );
  return beside !== undefined && row.value - (beside.value - 1) > usageDominance * row.value;
}
