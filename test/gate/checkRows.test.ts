import { expect, test } from "vitest";
import { checkRows } from "../../publish/gate/checkRows.js";
import { FigureSet } from "../../publish/gate/figureSet.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const policy = { ...exampleProject.policy, minimumCount: 3, zeros: "hidden" as const };
const figures = new FigureSet();
for (const share of [0.180491837, 0.0846913552, 0.02]) {
  figures.add(share);
  figures.add(1 - share);
}
const published = {
  has: (figure: number) => figures.has(figure),
  isOfReleasedRows: (base: number, share: number) => base === 50 && share === 0.02
};
const rulesOf = (row: Readonly<Record<string, unknown>>): string[] =>
  checkRows(
    "csv/en/index/use.csv",
    [{ verdict: "published", base: 268, estimate: 1 - 0.180491837, ...row }],
    published,
    policy
  ).map(({ rule }) => rule);

test("what is left of 1 may have as many decimals as the share, however small that is", () => {
  expect(rulesOf({ upper: 1 - 0.0846913552 })).toEqual([]);
});

test("a figure that has more digits than allowed, as has what is left of 1, is too precise", () => {
  expect(rulesOf({ upper: 0.91530864481 })).toEqual(["precision"]);
});

test("one of 50 is a small count, unless it is of a study whose rows are released", () => {
  expect(rulesOf({ base: 100, estimate: 0.02 })).toEqual(["count behind a percentage"]);
  expect(rulesOf({ base: 100, estimate: 0.98 })).toEqual(["count behind a percentage"]);
  expect(rulesOf({ base: 50, estimate: 0.02 })).toEqual([]);
});
