import type { ColumnTable } from "arquero";
import type { UsageStudy } from "../project/usageStudy.js";
import type { UsageCheck } from "../validate/usageChecks.js";
import { tableOf } from "../write/tableOf.js";

/**
 * The published table `usage_checks`: what is printed beside what the printed counts give; nothing is corrected. Totals
 * that their owner has not published are left out: here they would stand exact whatever `usage` hides or rounds.
 */
export function usageChecksTable(checks: readonly UsageCheck[], study: UsageStudy): ColumnTable {
  const published = checks.filter(({ check }) => study.publishedByOwner || check === "percentages");
  return tableOf(
    "usage_checks",
    published.map(({ table, check, printed, computed, agrees, note }) => ({
      study: study.study,
      tabulation: table,
      check,
      printed,
      computed,
      difference: computed === null ? null : printed - computed,
      agrees,
      note_ru: note.ru,
      note_en: note.en
    }))
  );
}
