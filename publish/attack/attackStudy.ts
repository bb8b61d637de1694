import type { Project } from "../../loaders/project/project.js";
import { studyPolicy } from "../../loaders/project/studyPolicy.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import { readWorlds } from "../../loaders/states/keptWorlds.js";
import type { AttackResult } from "./attackResult.js";
import { attackSurvey } from "./attackSurvey.js";
import { readEvidence } from "./readEvidence.js";
import { usedRespondents } from "./usedRespondents.js";

/** A survey of a built site, to be attacked. */
export interface AttackJob {
  readonly site: string;
  readonly project: Project;
  readonly study: SurveyStudy;
  /** Surveys of the same respondents. */
  readonly twins: readonly string[];
  /** Where the worlds by which the survey was protected are kept, if they are. */
  readonly worlds: string;
}

/** Reads what is published of a survey and attacks it. */
export async function attackStudy({ site, project, study, twins, worlds }: AttackJob): Promise<AttackResult> {
  const { surveys, domains } = await readEvidence(site, new Map([[study.study, twins]]));
  const evidence = {
    ...surveys.get(study.study)!,
    domains,
    respondents: await usedRespondents(study, project),
    worlds: await readWorlds(worlds)
  };
  return attackSurvey(await highsSolver(), study, evidence, studyPolicy(study, project));
}
