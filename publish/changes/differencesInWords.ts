import type { DifferenceByFew, SurveyByFew } from "./differencesByFew.js";

/** What two editions tell of a few people, and what to do about it, as lines for a terminal; none if nothing. */
export function differencesInWords(differences: readonly DifferenceByFew[]): string[] {
  if (differences.length === 0) return [];
  return [
    "Both editions side by side (docs/methods/disclosure.md, “Two editions”):",
    ...differences.flatMap((difference) => linesOf(difference).map((line) => `  ${difference.study}: ${line}`)),
    ...(differences.some(isOfFew)
      ? ["  Withdraw or correct several at once, or publish without the earlier edition."]
      : []),
    ...(differences.some(({ hiddenNow }) => hiddenNow > 0)
      ? ["  Hiding a figure does not undo that it was published: publish without the earlier edition."]
      : []),
    ...(differences.some((difference) => isOfFew(difference) || difference.hiddenNow > 0)
      ? [
          "  Published to a new folder or branch that takes the place of the old one, this edition stands alone;",
          "  who has copied the earlier one has it still."
        ]
      : [])
  ];
}

function isOfFew(difference: DifferenceByFew): boolean {
  if (difference.moved > 0) return true;
  return difference.kind === "survey" && (difference.respondents === "few" || difference.questions > 0);
}

function linesOf(difference: DifferenceByFew): string[] {
  const { minimum, moved, hiddenNow } = difference;
  const hidden = `figures hidden now, but published in the earlier edition: ${hiddenNow}`;
  switch (difference.kind) {
    case "survey":
      return [
        ...respondentLines(difference),
        ...(moved > 0 ? [`bases shown in both that moved by fewer than ${minimum} respondents: ${moved}`] : []),
        ...(hiddenNow > 0 ? [hidden] : [])
      ];
    case "usage":
      return [
        ...(moved > 0 ? [`counts shown in both that moved by fewer than ${minimum}: ${moved}`] : []),
        ...(hiddenNow > 0 ? [hidden] : [])
      ];
  }
}

function respondentLines({ respondents, questions, minimum }: SurveyByFew): string[] {
  const inQuestions =
    questions > 0 ? [`questions in which fewer than ${minimum} respondents differ: ${questions}`] : [];
  switch (respondents) {
    case "few":
      return [`fewer than ${minimum} respondents differ between the editions`, ...inQuestions];
    case "none":
    case "many":
      return inQuestions;
    case "unknown":
      return [
        `whether fewer than ${minimum} respondents differ is not known: the answers behind both editions are not kept on this machine`
      ];
  }
}
