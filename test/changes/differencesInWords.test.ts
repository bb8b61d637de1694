import { expect, test } from "vitest";
import type { SurveyByFew } from "../../publish/changes/differencesByFew.js";
import { differencesInWords } from "../../publish/changes/differencesInWords.js";

const survey: SurveyByFew = {
  kind: "survey",
  study: "poll",
  minimum: 20,
  moved: 0,
  respondents: "none",
  questions: 0,
  hiddenNow: 0
};
const heading = "Both editions side by side (docs/methods/disclosure.md, “Two editions”):";

test("nothing to tell is no line", () => {
  expect(differencesInWords([])).toEqual([]);
});

test("what a few respondents can be told by, with the study's minimum, and what to do", () => {
  const usage = { kind: "usage", study: "portal", minimum: 10, moved: 1, hiddenNow: 2 } as const;
  expect(differencesInWords([{ ...survey, moved: 3, respondents: "few", questions: 1 }, usage])).toEqual([
    heading,
    "  poll: fewer than 20 respondents differ between the editions",
    "  poll: questions in which fewer than 20 respondents differ: 1",
    "  poll: bases shown in both that moved by fewer than 20 respondents: 3",
    "  portal: counts shown in both that moved by fewer than 10: 1",
    "  portal: figures hidden now, but published in the earlier edition: 2",
    "  Withdraw or correct several at once, or publish without the earlier edition.",
    "  Hiding a figure does not undo that it was published: publish without the earlier edition.",
    "  Published to a new folder or branch that takes the place of the old one, this edition stands alone;",
    "  who has copied the earlier one has it still."
  ]);
});

test("what is not known asks for nothing to be done", () => {
  expect(differencesInWords([{ ...survey, respondents: "unknown" }])).toEqual([
    heading,
    "  poll: whether fewer than 20 respondents differ is not known: the answers behind both editions are not kept on this machine"
  ]);
});
