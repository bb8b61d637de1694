import { applyCorrections } from "./corrections/applyCorrections.js";
import type { UsageCount } from "./harmonise/usageCounts.js";
import type { ExtractFile } from "./project/extractFile.js";
import type { IndicatorsStudy } from "./project/indicatorsStudy.js";
import type { Project } from "./project/project.js";
import type { SurveyStudy } from "./project/surveyStudy.js";
import type { UsageStudy } from "./project/usageStudy.js";
import type { RawExtract } from "./read/rawExtract.js";
import { readExtract } from "./read/readExtract.js";
import { correctFeed } from "./usage/correctFeed.js";
import type { UsageReading } from "./usage/readUsage.js";
import { readUsage } from "./usage/readUsage.js";
import { openFeed } from "./usage/tableFeed.js";
import { applyThresholds } from "./validate/applyThresholds.js";
import { blankUnreadable } from "./validate/blankUnreadable.js";
import type { Diagnostic } from "./validate/diagnostic.js";
import { belowLines } from "./validate/diagnostic.js";
import { validateIndicators } from "./validate/validateIndicators.js";
import { validateRules } from "./validate/validateRules.js";
import { validateSurvey } from "./validate/validateSurvey.js";

/**
 * An extract on its way to be harmonised: read, corrected, validated. It may go on only if no diagnostic is an error;
 * cells that the codebook bears though nobody can read them are empty by now.
 */
export interface Accepted {
  readonly raw: RawExtract;
  readonly diagnostics: readonly Diagnostic[];
}

export async function acceptSurvey(study: SurveyStudy, project: Project): Promise<Accepted> {
  const { raw, diagnostics } = await readCorrected(study.study, study.extract, project);
  const found = applyThresholds(validateSurvey(raw, study, project), study, raw.rows);
  const isComplete = !found.some(({ rule }) => rule === "missing_column" || rule === "missing_header");
  const own = isComplete ? validateRules(raw, study.rules, `studies/${study.study}.yaml`) : [];
  const all = belowLines([...diagnostics, ...found, ...own], raw.linesAbove ?? 1);
  return { raw: blankUnreadable(raw, all), diagnostics: all };
}

export async function acceptIndicators(study: IndicatorsStudy, project: Project): Promise<Accepted> {
  const { raw, diagnostics } = await readCorrected(study.study, study.extract, project);
  return { raw, diagnostics: belowLines([...diagnostics, ...validateIndicators(raw, study)], raw.linesAbove ?? 1) };
}

export interface AcceptedTables {
  /** By table. */
  readonly readings: ReadonlyMap<string, UsageReading>;
  /** By table, then measure; complete only if no diagnostic is an error. */
  readonly counts: ReadonlyMap<string, readonly (readonly UsageCount[])[]>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function acceptUsage(study: UsageStudy, project: Project): Promise<AcceptedTables> {
  const readings = new Map<string, UsageReading>();
  const corrections = project.corrections.get(study.study) ?? [];
  for (const table of study.tables) {
    const feed = await openFeed(project.root, table.extract);
    const corrected = await correctFeed(feed, corrections, table.table, `corrections/${study.study}.yaml`);
    const reading = await readUsage(corrected.feed, study, table);
    readings.set(table.table, { ...reading, diagnostics: [...corrected.diagnostics, ...reading.diagnostics] });
  }
  const all = [...readings];
  return {
    readings,
    counts: new Map(all.map(([table, { counts }]) => [table, counts])),
    diagnostics: all.flatMap(([, { diagnostics }]) => diagnostics)
  };
}

async function readCorrected(study: string, file: ExtractFile, project: Project): Promise<Accepted> {
  const corrections = project.corrections.get(study) ?? [];
  const raw = await readExtract(project.root, file);
  return applyCorrections(raw, corrections, null, `corrections/${study}.yaml`);
}
