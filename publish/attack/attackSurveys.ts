import { join } from "node:path";
import { codeInputs } from "../../loaders/freshness/codeInputs.js";
import { keyOf } from "../../loaders/freshness/inputs.js";
import type { Project } from "../../loaders/project/project.js";
import { studyPolicy } from "../../loaders/project/studyPolicy.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { keptPath } from "../../loaders/states/keptFile.js";
import { keptWorlds } from "../../loaders/states/keptWorlds.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import type { Part } from "../../loaders/tables/part.js";
import { shareOut, workersFor } from "../../loaders/tables/shareOut.js";
import { attackKey } from "./attackKey.js";
import type { AttackResult } from "./attackResult.js";
import { type AttackJob, attackStudy } from "./attackStudy.js";
import { keepResult, readResult } from "./keptResult.js";

/** A survey, with those of the same respondents. */
export interface AttackedSurvey {
  readonly study: SurveyStudy;
  readonly twins: readonly string[];
}

/** Folders in which a build keeps what an attack can use again. */
export interface AttackCaches {
  /** Results by study. */
  readonly attacks: string;
  /** Tables, with the worlds that surveys were protected by. */
  readonly tables: string;
  /** Traces of extracts. */
  readonly traces: string;
}

/**
 * Attacks every survey of which something has changed since it was last attacked (`attackKey`). Two processes share the
 * work; what one holds is of one survey.
 *
 * @param tell called with each study as it begins
 * @returns results in the order of the surveys
 */
export async function attackSurveys(
  site: string,
  project: Project,
  surveys: readonly AttackedSurvey[],
  parts: BuiltTables["parts"],
  caches: AttackCaches,
  root: string,
  tell: (step: string) => void
): Promise<AttackResult[]> {
  const code = keyOf(await codeInputs(root, "publish/attack/attackSite.ts"));
  const pathOf = (study: string): string => join(caches.attacks, `${study}.json`);
  const known = new Map<string, AttackResult>();
  const keys = new Map<string, string>();
  for (const { study, twins } of surveys) {
    const partOf = (name: string): Part => parts.get(name)!;
    const key = attackKey(code, studyPolicy(study, project), partOf(study.study), twins.map(partOf));
    const kept = await readResult(pathOf(study.study), key);
    if (kept !== null) known.set(study.study, kept);
    keys.set(study.study, key);
  }
  const jobs = surveys
    .filter(({ study }) => !known.has(study.study))
    .map(({ study, twins }): AttackJob => ({
      site,
      project,
      study,
      twins,
      worlds: keptPath(keptWorlds, caches.tables, study.study, parts.get(study.study)!.inputs)
    }));
  const begin = ({ study }: AttackJob): void => tell(study.study);
  const keep = async (_: AttackJob, result: AttackResult): Promise<void> => {
    known.set(result.study, result);
    await keepResult(pathOf(result.study), keys.get(result.study)!, result);
  };
  if (workersFor(jobs.length) > 1) await shareOut(new URL("./attackWorker.ts", import.meta.url), jobs, begin, keep);
  else
    for (const job of jobs) {
      begin(job);
      await keep(job, await attackStudy(job));
    }
  return surveys.map(({ study }) => known.get(study.study)!);
}
