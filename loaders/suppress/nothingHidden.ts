import type { Respondents } from "../survey/respondents.js";
import type { SurveyProtection } from "./surveyProtection.js";

/** Cells of a survey whose rows are published: hiding any would protect nobody. */
export function nothingHidden({ answers }: Respondents): Pick<SurveyProtection, "ruleOf" | "isAsked" | "isBaseHidden"> {
  const asked = new Set(answers.filter(({ codes }) => codes.some((code) => code >= 0)).map(({ item }) => item.id));
  return { ruleOf: () => null, isAsked: (item) => asked.has(item), isBaseHidden: () => false };
}
