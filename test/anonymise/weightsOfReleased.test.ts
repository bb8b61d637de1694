import { expect, test } from "vitest";
import { anonymise } from "../../loaders/anonymise/anonymise.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import { weigh } from "../../loaders/weigh/weigh.js";
import { exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

const study = {
  ...exampleStudy,
  weighting: { margins: [{ margin: "people", by: ["sex", "age"] }], ageBands: ["18-64", "65+"], trim: null }
};

function respondents(years: readonly number[], districts: readonly number[]): Respondents {
  return {
    rows: years.length,
    years: Int16Array.from(years),
    answers: [],
    domains: new Map([
      ["sex", { categories: ["female", "male"], codes: Int32Array.from(years, (_, row) => row % 2) }],
      ["district", { categories: ["nord", "sud"], codes: Int32Array.from(districts) }]
    ])
  };
}

const weightsOf = (sample: Respondents): Float64Array =>
  weigh(anonymise(sample, exampleProject), study, exampleProject, exampleProject.policy).schemes.at(-1)!.design.weights;

const ages = [30, 41, 52, 35, 20, 64, 66, 70, 81, 90, 65, 77];
const districts = [0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 1];

test("respondents who are alike in what is released weigh the same, whatever was coarsened", () => {
  const weights = weightsOf(respondents(ages, districts));
  const byClass = new Map<string, Set<number>>();
  ages.forEach((years, row) => {
    const released = `${row % 2} ${years >= 65 ? "65+" : "18-64"}`;
    byClass.set(released, (byClass.get(released) ?? new Set()).add(weights[row]!));
  });
  expect([...byClass.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1]);
});

test("other years of age within a band, or districts that are not weighted by, leave every weight as it was", () => {
  const other = ages.map((years) => (years >= 65 ? 155 - years : 82 - years));
  expect([
    ...weightsOf(
      respondents(
        other,
        districts.map((code) => 1 - code)
      )
    )
  ]).toEqual([...weightsOf(respondents(ages, districts))]);
});
