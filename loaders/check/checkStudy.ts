import { acceptIndicators, acceptSurvey, acceptUsage } from "../acceptStudy.js";
import type { Project, Study, UsageStudy } from "../project/project.js";
import { ExtractError } from "../read/extractError.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";
import { usageChecks } from "../validate/usageChecks.js";

export interface StudyReport {
  readonly study: string;
  /** Rows of its extracts; null where one cannot be read. */
  readonly rows: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and validates the extracts of a study; a file that cannot be read is a diagnostic too. */
export async function checkStudy(study: Study, project: Project): Promise<StudyReport> {
  try {
    const { rows, diagnostics } = await accept(study, project);
    return { study: study.study, rows, diagnostics };
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    const place = error.line === null ? error.file : `${error.file}:${error.line}`;
    return {
      study: study.study, rows: null,
      diagnostics: [finding(error.rule, place, { ru: `${error.rule}: ${error.found}`, en: `${error.rule}: ${error.found}` })]
    };
  }
}

async function accept(study: Study, project: Project): Promise<{ rows: number; diagnostics: readonly Diagnostic[] }> {
  switch (study.kind) {
    case "survey": {
      const { raw, diagnostics } = await acceptSurvey(study, project);
      return { rows: raw.rows, diagnostics };
    }
    case "indicators": {
      const { raw, diagnostics } = await acceptIndicators(study, project);
      return { rows: raw.rows, diagnostics };
    }
    case "usage": {
      const { raws, diagnostics } = await acceptUsage(study, project);
      const rows = [...raws.values()].reduce((sum, raw) => sum + raw.rows, 0);
      const isSound = !diagnostics.some(({ severity }) => severity === "error");
      return { rows, diagnostics: [...diagnostics, ...(isSound ? disagreements(raws, study) : [])] };
    }
  }
}

/** Printed totals and percentages that are not what the printed counts give: warned of, never corrected. */
function disagreements(raws: ReadonlyMap<string, RawExtract>, study: UsageStudy): Diagnostic[] {
  return usageChecks(raws, study).filter(({ agrees }) => agrees === false).map(({ table, check, printed, computed, note }) => ({
    ...finding(check, `studies/${study.study}.yaml, table ${table ?? ""}`, {
      ru: `${note.ru}: напечатано ${printed}, вычислено ${computed ?? "—"}`,
      en: `${note.en}: ${printed} printed, ${computed ?? "nothing"} computed`
    }),
    severity: "warning"
  }));
}
