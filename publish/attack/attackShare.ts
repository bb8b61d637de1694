import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { type AttackResult, attackSurvey } from "./attackSurvey.js";
import { type SiteEvidence, readEvidence } from "./readEvidence.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import { usedRespondents } from "./usedRespondents.js";

/** Some of the items of a survey, to be attacked: every `of`-th, from the `at`-th on. */
export interface AttackJob {
  readonly site: string;
  readonly project: Project;
  readonly study: SurveyStudy;
  /** Surveys of the same respondents. */
  readonly twins: readonly string[];
  readonly at: number;
  readonly of: number;
  /** Hash of all that the attack rests on. */
  readonly key: string;
}

let last: { readonly key: string; readonly read: Promise<[SiteEvidence, Respondents]> } | null = null;

/** Attacks a share of a survey; what was read of it is kept for its next share. */
export async function attackShare({ site, project, study, twins, at, of, key }: AttackJob): Promise<AttackResult> {
  if (last?.key !== key)
    last = {
      key,
      read: Promise.all([readEvidence(site, new Map([[study.study, twins]])), usedRespondents(study, project)])
    };
  const [{ surveys, domains }, respondents] = await last.read;
  return attackSurvey(
    await highsSolver(),
    study,
    { ...surveys.get(study.study)!, domains, respondents },
    { ...project.policy, ...study.policy },
    (item) => item % of === at
  );
}
