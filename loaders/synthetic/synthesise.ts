import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { drawRespondents } from "./drawRespondents.js";
import { renderExtract } from "./renderExtract.js";
import { renderTruth, trueShares } from "./truth.js";
import type { Wave } from "./wave.js";

/** The extract of a wave and the true shares of its population, as the bytes of their files. */
export function synthesise(wave: Wave, project: Project): { extract: Buffer; truth: string } {
  const study = project.studies.find(
    (entry): entry is SurveyStudy => entry.study === wave.study && entry.kind === "survey"
  );
  if (study === undefined) throw new RangeError(`no codebook of a survey ${wave.study}`);
  return {
    extract: renderExtract(wave, study, project, drawRespondents(wave, study, project)),
    truth: renderTruth(trueShares(study, project))
  };
}
