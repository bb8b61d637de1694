import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";

/**
 * Why nothing of a poll can be published, though its respondents may be handed over: every figure is by age and
 * weighted to a population of persons. Empty where it can be.
 */
export function unpublishable(study: SurveyStudy, project: Project): Diagnostic[] {
  const place = `studies/${study.study}.yaml`;
  const found: Diagnostic[] = [];
  if (!study.columns.some((column) => column.role === "domain" && column.domain === "age"))
    found.push(
      finding("ages", `${place}, columns`, {
        ru: "нет столбца с возрастом: опрос можно экспортировать, но не опубликовать",
        en: "no column of ages: the poll can be exported, not published"
      })
    );
  if (!study.weighting.margins.some(({ margin }) => project.margins.get(margin)!.use === "persons"))
    found.push(
      finding("margins", `${place}, weighting`, {
        ru: "нет генеральной совокупности в людях: опрос можно экспортировать, но не опубликовать",
        en: "no margin of persons: the poll can be exported, not published"
      })
    );
  return found;
}
