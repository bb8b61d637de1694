import type { Project, Study } from "../project/project.js";
import { ExtractError } from "../read/extractError.js";
import type { RawExtract } from "../read/rawExtract.js";
import { readExtract } from "../read/readExtract.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";
import { usageChecks } from "../validate/usageChecks.js";
import { validateIndicators } from "../validate/validateIndicators.js";
import { validateSurvey } from "../validate/validateSurvey.js";
import { validateUsage } from "../validate/validateUsage.js";

export interface StudyReport {
  readonly study: string;
  /** Rows of its extracts; null where one cannot be read. */
  readonly rows: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and validates the extracts of a study; a file that cannot be read is a diagnostic too. */
export async function checkStudy(study: Study, project: Project): Promise<StudyReport> {
  try {
    const { rows, diagnostics } = await validate(study, project);
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

async function validate(study: Study, project: Project): Promise<{ rows: number; diagnostics: Diagnostic[] }> {
  switch (study.kind) {
    case "survey": {
      const raw = await readExtract(project.root, study.extract);
      return { rows: raw.rows, diagnostics: validateSurvey(raw, study, project) };
    }
    case "indicators": {
      const raw = await readExtract(project.root, study.extract);
      return { rows: raw.rows, diagnostics: validateIndicators(raw, study) };
    }
    case "usage": {
      const raws = new Map<string, RawExtract>();
      for (const { table, extract } of study.tables) raws.set(table, await readExtract(project.root, extract));
      const diagnostics = validateUsage(raws, study);
      const rows = [...raws.values()].reduce((sum, raw) => sum + raw.rows, 0);
      if (diagnostics.length > 0) return { rows, diagnostics };
      const disagreements = usageChecks(raws, study).filter(({ agrees }) => agrees === false);
      return {
        rows, diagnostics: disagreements.map(({ table, check, printed, computed, note }) => ({
          ...finding(check, `studies/${study.study}.yaml, table ${table ?? ""}`, {
            ru: `${note.ru}: напечатано ${printed}, вычислено ${computed ?? "—"}`,
            en: `${note.en}: ${printed} printed, ${computed ?? "nothing"} computed`
          }),
          severity: "warning"
        }))
      };
    }
  }
}
