import type { AcceptedTables } from "../acceptStudy.js";
import { acceptIndicators, acceptSurvey, acceptUsage } from "../acceptStudy.js";
import { harmoniseSurvey } from "../harmonise/harmoniseSurvey.js";
import type { Project, Study } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { UsageStudy } from "../project/usageStudy.js";
import { ExtractError } from "../read/extractError.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";
import { unpublishable } from "../validate/unpublishable.js";
import { usageChecks } from "../validate/usageChecks.js";
import type { ColumnFacts } from "./columnFacts.js";
import { columnFacts } from "./columnFacts.js";
import type { WaveComparison } from "./compareTallies.js";
import { compareTallies } from "./compareTallies.js";
import type { WaveTally } from "./tallyWave.js";
import { tallyWave } from "./tallyWave.js";
import { waveDiagnostics } from "./waveDiagnostics.js";

/** A file that was read, as a report names it. */
export interface FileFacts {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

/** What a check found of a study; a report is written from it. */
export interface StudyReport {
  readonly study: string;
  /** Rows of its extracts; null where one cannot be read. */
  readonly rows: number | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly FileFacts[];
  /** Of a survey; none of other studies. */
  readonly columns: readonly ColumnFacts[];
  /** Null without an earlier wave. */
  readonly comparison: WaveComparison | null;
  /** Null unless the study is a survey and without errors. */
  readonly tally: WaveTally | null;
}

/**
 * Reads and validates the extracts of a study; a file that cannot be read is a diagnostic too.
 *
 * @param earlier the last accepted wave of its series, or null
 */
export async function checkStudy(
  study: Study,
  project: Project,
  earlier: WaveTally | null = null
): Promise<StudyReport> {
  const nothing = { study: study.study, files: [], columns: [], comparison: null, tally: null };
  try {
    switch (study.kind) {
      case "survey":
        return await checkSurvey(study, project, earlier);
      case "indicators": {
        const { raw, diagnostics } = await acceptIndicators(study, project);
        return { ...nothing, rows: raw.rows, diagnostics, files: [fileFacts(study.extract.path, raw)] };
      }
      case "usage":
        return { ...nothing, ...(await checkUsage(study, project)) };
    }
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    const place = error.line === null ? error.file : `${error.file}:${error.line}`;
    const { ru, en } = error.found;
    const found = { ru: `${error.rule}: ${ru}`, en: `${error.rule}: ${en}` };
    return { ...nothing, rows: null, diagnostics: [finding(error.rule, place, found)] };
  }
}

/** Whether nothing stands in the way of the study's tables. */
export function isAccepted({ diagnostics }: Pick<StudyReport, "diagnostics">): boolean {
  return diagnostics.every(({ severity }) => severity !== "error");
}

async function checkSurvey(study: SurveyStudy, project: Project, earlier: WaveTally | null): Promise<StudyReport> {
  const { raw, diagnostics } = await acceptSurvey(study, project);
  const tally = isAccepted({ diagnostics })
    ? tallyWave(harmoniseSurvey(raw, study, project), raw, study, project)
    : null;
  const comparison = tally === null || earlier === null ? null : compareTallies(earlier, tally, project.validation);
  return {
    study: study.study,
    rows: raw.rows,
    files: [fileFacts(study.extract.path, raw)],
    columns: columnFacts(raw, study),
    comparison,
    tally,
    diagnostics: [
      ...diagnostics,
      ...unpublishable(study, project).map((each): Diagnostic => ({ ...each, severity: "warning" })),
      ...(comparison === null ? [] : waveDiagnostics(comparison, study.study))
    ]
  };
}

async function checkUsage(
  study: UsageStudy,
  project: Project
): Promise<Pick<StudyReport, "rows" | "diagnostics" | "files">> {
  const { readings, counts, diagnostics } = await acceptUsage(study, project);
  const files = study.tables.map(({ table, extract }) => fileFacts(extract.path, readings.get(table)!));
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const isSound = isAccepted({ diagnostics });
  return { rows, files, diagnostics: [...diagnostics, ...(isSound ? disagreements(counts, study) : [])] };
}

function fileFacts(path: string, { bytes, sha256, rows }: Pick<RawExtract, "bytes" | "sha256" | "rows">): FileFacts {
  return { path, bytes, sha256, rows };
}

/** Printed totals and percentages that are not what the printed counts give: warned of, never corrected. */
function disagreements(counts: AcceptedTables["counts"], study: UsageStudy): Diagnostic[] {
  const differing = usageChecks(counts, study).filter(({ agrees }) => agrees === false);
  return differing.map(({ table, check, printed, computed, note }) => ({
    ...finding(check, `studies/${study.study}.yaml, table ${table ?? ""}`, {
      ru: `${note.ru}: напечатано ${printed}, вычислено ${computed ?? "—"}`,
      en: `${note.en}: ${printed} printed, ${computed ?? "nothing"} computed`
    }),
    severity: "warning"
  }));
}
