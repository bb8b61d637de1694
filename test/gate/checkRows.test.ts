import { expect, test } from "vitest";
import { checkRows } from "../../publish/gate/checkRows.js";
import { FigureSet } from "../../publish/gate/figureSet.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const { policy } = exampleProject;
const published = new FigureSet();
for (const share of [0.180491837, 0.0846913552]) {
  published.add(share);
  published.add(1 - share);
}
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
