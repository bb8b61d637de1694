import { applyCorrections } from "./corrections/applyCorrections.js";
import type { ExtractFile, IndicatorsStudy, Project, SurveyStudy, UsageStudy } from "./project/project.js";
import type { RawExtract } from "./read/rawExtract.js";
import { readExtract } from "./read/readExtract.js";
import { applyThresholds } from "./validate/applyThresholds.js";
import { blankUnreadable } from "./validate/blankUnreadable.js";
import type { Diagnostic } from "./validate/diagnostic.js";
import { belowLines } from "./validate/diagnostic.js";
import { validateIndicators } from "./validate/validateIndicators.js";
import { validateRules } from "./validate/validateRules.js";
import { validateSurvey } from "./validate/validateSurvey.js";
import { validateUsage } from "./validate/validateUsage.js";

/**
 * An extract on its way to be harmonised: read, corrected, validated. It may go on only if no diagnostic is an error;
 * cells that the codebook bears though nobody can read them are empty by now.
 */
export interface Accepted {
  readonly raw: RawExtract;
  readonly diagnostics: readonly Diagnostic[];
}

export async function acceptSurvey(study: SurveyStudy, project: Project): Promise<Accepted> {
  const { raw, diagnostics } = await readCorrected(study.study, study.extract, null, project);
  const found = applyThresholds(validateSurvey(raw, study, project), study, raw.rows);
  const isComplete = !found.some(({ rule }) => rule === "missing_column" || rule === "missing_header");
  const own = isComplete ? validateRules(raw, study.rules, `studies/${study.study}.yaml`) : [];
  const all = belowLines([...diagnostics, ...found, ...own], raw.linesAbove ?? 1);
  return { raw: blankUnreadable(raw, all), diagnostics: all };
}

export async function acceptIndicators(study: IndicatorsStudy, project: Project): Promise<Accepted> {
  const { raw, diagnostics } = await readCorrected(study.study, study.extract, null, project);
  return { raw, diagnostics: belowLines([...diagnostics, ...validateIndicators(raw, study)], raw.linesAbove ?? 1) };
}

export interface AcceptedTables {
  /** By table. */
  readonly raws: ReadonlyMap<string, RawExtract>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function acceptUsage(study: UsageStudy, project: Project): Promise<AcceptedTables> {
  const raws = new Map<string, RawExtract>();
  const diagnostics: Diagnostic[] = [];
  for (const table of study.tables) {
    const corrected = await readCorrected(study.study, table.extract, table.table, project);
    const { raw } = corrected;
    raws.set(table.table, raw);
    const found = validateUsage(new Map([[table.table, raw]]), { ...study, tables: [table] });
    diagnostics.push(...belowLines([...corrected.diagnostics, ...found], raw.linesAbove ?? 1));
  }
  return { raws, diagnostics };
}

async function readCorrected(study: string, file: ExtractFile, table: string | null, project: Project): Promise<Accepted> {
  const corrections = project.corrections.get(study) ?? [];
  const raw = await readExtract(project.root, file);
  return applyCorrections(raw, corrections, table, `corrections/${study}.yaml`);
}
