import type { UsageAgeRow } from "./usageByAge.js";

/** The rows of a usage figure by role. A group that the extract does not have is missing. */
export function usageGroups(rows: readonly UsageAgeRow[]) {
  return {
    bands: rows.filter(({ role }) => role === "band"),
    older: rows.find(({ role }) => role === "older"),
    younger: rows.find(({ role }) => role === "younger")
  };
}
