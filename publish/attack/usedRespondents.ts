import { acceptSurvey } from "../../loaders/acceptStudy.js";
import { anonymise } from "../../loaders/anonymise/anonymise.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { studyPolicy } from "../../loaders/project/studyPolicy.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { weigh } from "../../loaders/weigh/weigh.js";

/**
 * Respondents that a survey's figures rest on: the intruder is granted how many of them stand behind a figure that is
 * shown.
 */
export async function usedRespondents(study: SurveyStudy, project: Project): Promise<Respondents> {
  const { raw } = await acceptSurvey(study, project);
  const anonymous = anonymise(harmoniseSurvey(raw, study, project), project);
  return weigh(anonymous, study, project, studyPolicy(study, project)).respondents;
}
