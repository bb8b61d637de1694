import { describe, expect, it } from "vitest";
import { respondentDataset } from "../../loaders/export/respondentDataset.js";
import { respondentWeights } from "../../loaders/export/respondentWeights.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { exampleExtract, exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

function datasetOf(study: SurveyStudy = exampleStudy) {
  const respondents = harmoniseSurvey(exampleExtract, study, exampleProject);
  const weights = respondentWeights(respondents, study, exampleProject);
  return respondentDataset(respondents, weights, exampleExtract, study, exampleProject, "en");
}

const dataset = datasetOf();
const named = (name: string) => dataset.variables.find((variable) => variable.name === name)!;
const values = (name: string) => [...named(name).values];

describe("respondentDataset", () => {
  it("lays the respondents out in the order of the codebook", () => {
    expect(dataset.variables.map(({ name }) => name)).toEqual([
      "respondent",
      "sex",
      "age",
      "age_band",
      "district",
      "zone",
      "aware_site",
      "aware_app",
      "aware_none",
      "trust",
      "rating",
      "weight",
      "weight_population"
    ]);
    expect(values("respondent")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("numbers categories and options in their order, keeps the number of a rating and the kind of a missing answer", () => {
    expect(values("sex")).toEqual([1, 1, 1, 1, 2, 2, 2, 2, -2]);
    expect(values("age")).toEqual([30, 40, 70, 66, 64, 25, 65, 80, 50]);
    expect(values("age_band")).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 1]);
    expect(values("district")).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 2]);
    expect(values("trust")).toEqual([1, 2, -1, 1, 1, 2, 1, 2, 1]);
    expect(values("rating")).toEqual([5, 4, -3, 3, 5, -3, -3, 2, 1]);
  });

  it("makes a variable of every option of a select-all item, and a set of them", () => {
    expect(values("aware_site")).toEqual([1, 1, 0, 1, 0, -1, -4, 1, 1]);
    expect(values("aware_app")).toEqual([1, 0, 0, 0, 1, -1, -4, 0, 0]);
    expect(dataset.sets).toEqual([
      {
        kind: "dichotomy",
        counted: 1,
        name: "aware",
        label: "aware",
        variables: ["aware_site", "aware_app", "aware_none"]
      }
    ]);
  });

  it("labels values, missing ones too, and says question, universe and routing", () => {
    expect(named("trust").valueLabels).toEqual([
      { value: 1, label: "yes", isMissing: false },
      { value: 2, label: "no", isMissing: false },
      { value: -1, label: "Don’t know", isMissing: true },
      { value: -2, label: "Refused", isMissing: true },
      { value: -3, label: "Not asked", isMissing: true },
      { value: -4, label: "No answer", isMissing: true }
    ]);
    expect(named("rating").question).toEqual({
      wording: "rating",
      universe: "all",
      routing: "Asked of those who answered “aware” with: site, app."
    });
    expect(["sex", "age", "age_band", "rating"].map((name) => named(name).measure)).toEqual([
      "nominal",
      "scale",
      "ordinal",
      "ordinal"
    ]);
  });

  it("weights those who have every weighting variable: 1 on average, and adding up to the population", () => {
    const relative = values("weight");
    expect(relative[8]).toBeNaN();
    expect(relative.slice(0, 8).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(8, 10);
    const population = values("weight_population");
    expect(population.slice(0, 8).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1000, 8);
    expect(population[0]! + population[1]!).toBeCloseTo(300, 6);
    expect(dataset.weight).toBe("weight");
  });

  it("has no weights, and says why, where the codebook names no margins or they cannot be met", () => {
    const without = datasetOf({ ...exampleStudy, weighting: { margins: [], ageBands: [], trim: null } });
    expect(without.weight).toBeNull();
    expect(without.variables.map(({ name }) => name)).not.toContain("weight");
    expect(without.warnings.at(-1)).toBe("No weights: the codebook names no margins");
  });

  it("names the study, its citation and that the answers are not for publication", () => {
    expect(dataset.title).toBe("Example");
    expect(dataset.warnings).toEqual([
      "Synthetic data: the answers are generated and belong to no real person.",
      "Answers of single persons: for work on one’s own machine, not for publication."
    ]);
    expect(dataset.notes).toEqual(["c", "Whom it describes: adults"]);
  });
});
