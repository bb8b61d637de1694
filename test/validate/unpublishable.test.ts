import { expect, test } from "vitest";
import { unpublishable } from "../../loaders/validate/unpublishable.js";
import { exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

test("a poll with ages, weighted to persons, can be published", () => {
  expect(unpublishable(exampleStudy, exampleProject)).toEqual([]);
});

test("a poll that asked no age and is weighted by nothing can only be exported, and why is told with its place", () => {
  const columns = exampleStudy.columns.filter((column) => column.role !== "domain" || column.domain !== "age");
  const bare = { ...exampleStudy, columns, weighting: { ...exampleStudy.weighting, margins: [] } };
  expect(unpublishable(bare, exampleProject).map(({ severity, rule, place }) => [severity, rule, place])).toEqual([
    ["error", "ages", "studies/example.yaml, columns"],
    ["error", "margins", "studies/example.yaml, weighting"]
  ]);
});
