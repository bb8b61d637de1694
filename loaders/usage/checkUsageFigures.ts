import type { ColumnTable } from "arquero";
import type { UsageStudy } from "../project/project.js";
import type { RawExtract } from "../read/readExtract.js";
import { usageChecks } from "../validate/usageChecks.js";
import { tableOf } from "../write/tableOf.js";

/** The published table `usage_checks` of a study. */
export function checkUsageFigures(raws: ReadonlyMap<string, RawExtract>, study: UsageStudy): ColumnTable {
  return tableOf("usage_checks", usageChecks(raws, study).map(({ table, check, printed, computed, agrees, note }) => ({
    study: study.study, tabulation: table, check, printed, computed,
    difference: computed === null ? null : printed - computed, agrees, note_ru: note.ru, note_en: note.en
  })));
}
