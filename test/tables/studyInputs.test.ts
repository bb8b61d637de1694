import { expect, test } from "vitest";
import { studyInputs } from "../../loaders/tables/studyInputs.js";
import { exampleProject, exampleStudy as survey } from "../survey/exampleSurvey.js";

const asked = survey.columns.flatMap((column) => (column.role === "item" ? [column.item] : []));

test("an item of the bank is an input of its own, one of the codebook is part of the codebook", async () => {
  const [first, ...others] = asked;
  const bank = Object.keys(await studyInputs(survey, exampleProject, {}, "code"));
  for (const item of asked) expect(bank).toContain(`data/items.yaml (${item})`);
  const own = Object.keys(
    await studyInputs({ ...survey, items: [{ id: first }] } as typeof survey, exampleProject, {}, "code")
  );
  expect(own).not.toContain(`data/items.yaml (${first})`);
  for (const item of others) expect(own).toContain(`data/items.yaml (${item})`);
});
