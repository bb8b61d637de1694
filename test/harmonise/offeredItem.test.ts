import { expect, test } from "vitest";
import { offeredItem } from "../../loaders/harmonise/offeredItem.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const single = { role: "item", layout: "single", column: "q", missing: {}, askedIf: null } as const;
const optionsOf = (item: string, codes: Record<string, string>) =>
  offeredItem(exampleProject.items.get(item)!, { ...single, item, codes }).options.map(({ id }) => id);

test("a poll has the options that its codebook names, in the order of the bank", () => {
  expect(optionsOf("trust", { 2: "no" })).toEqual(["no"]);
  expect(optionsOf("trust", { 2: "no", 1: "yes" })).toEqual(["yes", "no"]);
  const columns = { q1: "none", q2: "site", q3: "dont_know" };
  const spec = { role: "item", layout: "columns", item: "aware", columns, ticked: ["1"], notTicked: ["0"] } as const;
  expect(
    offeredItem(exampleProject.items.get("aware")!, { ...spec, missing: {}, askedIf: null }).options.map(({ id }) => id)
  ).toEqual(["site", "none"]);
});

test("a rating keeps marks that nobody gave a code: its scale is the same in every poll", () => {
  expect(optionsOf("rating", { 5: "5", 4: "4" })).toEqual(["1", "2", "3", "4", "5"]);
});
