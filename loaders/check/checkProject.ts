import type { Project, Study } from "../project/project.js";
import type { StudyReport } from "./checkStudy.js";
import { checkStudy } from "./checkStudy.js";
import type { WaveTally } from "./tallyWave.js";

/**
 * Checks every study, surveys in the order of their fieldwork: each is compared with the last wave of its series that
 * was accepted. Of earlier waves only counts are kept, so that memory does not grow with respondents.
 */
export async function* checkProject(project: Project): AsyncGenerator<StudyReport> {
  const accepted = new Map<string, WaveTally>();
  for (const study of [...project.studies].sort(byFieldwork)) {
    const report = await checkStudy(study, project, accepted.get(study.series ?? "") ?? null);
    if (report.tally !== null && study.series !== null) accepted.set(study.series, report.tally);
    yield report;
  }
}

function byFieldwork(a: Study, b: Study): number {
  const key = (study: Study) => `${study.kind === "survey" ? study.fieldwork.to : ""} ${study.study}`;
  return key(a) < key(b) ? -1 : 1;
}
