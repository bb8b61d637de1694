import { expect, test } from "vitest";
import { anonymise } from "../../loaders/anonymise/anonymise.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { cellDomains } from "../../loaders/tabulate/cellDomains.js";
import { tabulateCells } from "../../loaders/tabulate/tabulateCells.js";
import { agePairs, tabulateDifferences } from "../../loaders/tabulate/tabulateDifferences.js";
import { weigh } from "../../loaders/weigh/weigh.js";
import { exampleExtract, exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

const anonymous = anonymise(harmoniseSurvey(exampleExtract, exampleStudy, exampleProject), exampleProject);
const { respondents, schemes } = weigh(anonymous, exampleStudy, exampleProject, {
  ...exampleProject.policy,
  minimumBase: 1
});
const { design } = schemes.find(({ name }) => name === "raked")!;
const domains = cellDomains(respondents, exampleProject.domains);
const cells = tabulateCells(design, respondents, domains);
const cell = (item: string, option: string, age = "all", sex = "all", area = "all", measure = "share") =>
  cells.find(
    (row) =>
      row.item === item &&
      row.option === option &&
      row.age === age &&
      row.sex === sex &&
      row.area === area &&
      row.measure === measure
  );

test("domains: sex by age in the city and zones, age alone in districts", () => {
  expect(domains.length).toBe(3 * 3 * 3 + 2 * 3);
  expect(domains.some(({ area, sex }) => area === "nord" && sex === "female")).toBe(false);
});

test("a share of those who answered, weighted", () => {
  // ticks of «site»: weights 150, 150, 100, 50 of those who answered: 150 + 150 + 100 + 100 + 200 + 50
  expect(cell("aware", "site")).toMatchObject({ base: 6, estimate: expect.closeTo(450 / 750, 12) });
  expect(cell("aware", "any")).toMatchObject({ base: 6, estimate: expect.closeTo(650 / 750, 12) });
  expect(cell("trust", "yes", "65+")).toMatchObject({ base: 3, estimate: expect.closeTo(150 / 200, 12) });
});

test("a share of answers is of ticks, not of respondents", () => {
  // ticks: site 450, app 150 + 200
  expect(cell("aware", "site", "all", "all", "all", "share_of_answers")!.estimate).toBeCloseTo(450 / 800, 12);
});

test("a rating has its mean and its two best categories", () => {
  expect(cell("rating", "mean", "all", "all", "all", "mean")!.estimate).toBeCloseTo(
    (150 * 5 + 150 * 4 + 100 * 3 + 200 * 5 + 50 * 2) / 650,
    12
  );
  expect(cell("rating", "top_two_box", "all", "all", "all", "top_two_box")!.estimate).toBeCloseTo(500 / 650, 12);
});

test("nobody asked is an empty cell", () => {
  expect(cell("rating", "5", "18-64", "male", "south")).toMatchObject({ base: 0, estimate: null, lower: null });
});

test("differences are older minus younger", () => {
  const differences = tabulateDifferences(design, respondents, domains, agePairs(exampleProject.domains));
  const trust = differences.find(
    ({ item, option, sex, area }) => item === "trust" && option === "yes" && sex === "all" && area === "all"
  )!;
  expect(trust).toMatchObject({
    age: "65+",
    referenceAge: "18-64",
    difference: expect.closeTo(150 / 200 - 350 / 700, 12)
  });
  expect(trust.lower!).toBeLessThan(trust.difference!);
});
