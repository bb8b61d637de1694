import { expect, test } from "vitest";
import { anonymise } from "../../loaders/anonymise/anonymise.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { WeighingError, weigh } from "../../loaders/weigh/weigh.js";
import { exampleExtract, exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

const anonymous = anonymise(harmoniseSurvey(exampleExtract, exampleStudy, exampleProject), exampleProject);
const policy = { ...exampleProject.policy, minimumBase: 1 };
const weighted = weigh(anonymous, exampleStudy, exampleProject, policy);

test("ages in years do not pass", () => {
  expect(anonymous.years).toBeNull();
  expect(anonymous.domains.get("age")!.categories).toEqual(["18-64", "65+"]);
});

test("a respondent without a weighting variable is counted and left out", () => {
  expect(weighted.received).toBe(9);
  expect(weighted.respondents.rows).toBe(8);
});

test("weights meet the margin: two respondents stand for each sex and age group", () => {
  expect(weighted.published).toBe("raked");
  const { weights } = weighted.schemes.find(({ name }) => name === "raked")!.design;
  expect([...weights]).toEqual([150, 150, 100, 100, 200, 200, 50, 50].map((weight) => expect.closeTo(weight, 8)));
});

test("without weighting everybody stands for the same number", () => {
  expect([...weighted.schemes[0]!.design.weights]).toEqual(Array(8).fill(125));
});

test("thin cells are joined and said so", () => {
  expect(weigh(anonymous, exampleStudy, exampleProject, { ...policy, minimumBase: 3 }).collapsed).toEqual([
    "female|18-64 + female|65+",
    "male|18-64 + male|65+"
  ]);
});

test("a study needs a margin of persons", () => {
  const margins = new Map([["people", { ...exampleProject.margins.get("people")!, use: "shares_only" as const }]]);
  expect(() => weigh(anonymous, exampleStudy, { ...exampleProject, margins }, policy)).toThrow(
    "example: no weighting margin with use: persons"
  );
});

test("a population that too few answered from is refused by name of the study", () => {
  expect(() => weigh(anonymous, exampleStudy, exampleProject, { ...policy, minimumBase: 5 })).toThrow(
    new WeighingError(
      "studies/example.yaml, weighting: thin_category: fewer than 5 respondents after every declared step: " +
        "sex*age = female|18-64 + female|65+ (4 respondents, target 500); " +
        "sex*age = male|18-64 + male|65+ (4 respondents, target 500)"
    )
  );
});
