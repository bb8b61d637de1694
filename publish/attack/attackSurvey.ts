import type { Highs } from "highs";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { attackAnswers } from "./attackAnswers.js";
import { attackBases } from "./attackBases.js";
import type { AttackResult, Disclosure } from "./attackResult.js";
import { figureName } from "./figureName.js";
import { type Interval, isProtected } from "./linearSystem.js";
import { figureKey } from "./shownFigures.js";
import { type SurveyCase, type SurveyEvidence, surveyCase } from "./surveyCase.js";

/** Plays the intruder on everything that is published of a survey. */
export function attackSurvey(
  highs: Highs,
  study: SurveyStudy,
  evidence: SurveyEvidence,
  policy: DisclosurePolicy
): AttackResult {
  const survey = surveyCase(study, evidence, policy);
  const found = survey.items.map((counted) => ({
    shownElsewhere: shownElsewhere(survey, counted.item),
    intervals: [...attackBases(highs, survey, counted), ...attackAnswers(highs, survey, counted)]
  }));
  return {
    study: study.study,
    targets: found.reduce((sum, { intervals }) => sum + intervals.length, 0),
    disclosures: found
      .flatMap(({ shownElsewhere: shown, intervals }) => [...shown, ...intervals.flatMap(toldBy)])
      .map((disclosure) => ({ study: study.study, ...disclosure })),
    setAside: [],
    notAttacked: 0
  };
}

/** Figures that are hidden in one table and can be read from another. */
function shownElsewhere({ rows, shown }: SurveyCase, item: string): Omit<Disclosure, "study">[] {
  return rows
    .filter((cell) => cell.item === item && cell.verdict === "suppressed")
    .flatMap((cell) => {
      const seen = shown.figures.get(figureKey(cell));
      const isShareShown =
        cell.measure === "share" && shown.figures.has(figureKey({ ...cell, measure: "share_of_answers" }));
      return [
        ...(seen ? [`is hidden in cells but shown in ${seen.where}`] : []),
        ...(isShareShown ? ["is hidden but its share of answers is shown"] : [])
      ].map((told) => ({ what: figureName(cell), found: told, chain: [] }));
    });
}

function toldBy({ target, lower, upper, chain }: Interval): Omit<Disclosure, "study">[] {
  if (isProtected(target, lower, upper)) return [];
  const found = lower === upper ? `is ${lower}` : `lies between ${lower} and ${upper}`;
  return [{ what: target.name, found, chain }];
}
