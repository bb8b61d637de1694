import { describe, expect, it } from "vitest";
import type { Margin } from "../../loaders/project/margin.js";
import { readProject } from "../../loaders/project/readProject.js";
import { sumMargin } from "../../loaders/project/sumMargin.js";
import { dataRoot } from "./copyData.js";

const text = { ru: "—", en: "—" };
const margin: Margin = {
  id: "m",
  domains: ["sex", "age"],
  date: "2024-01-01",
  source: text,
  url: null,
  note: null,
  use: "persons",
  cells: [
    { categories: ["female", "18-24"], population: 1 },
    { categories: ["female", "25-64"], population: 20 },
    { categories: ["female", "65-79"], population: 300 },
    { categories: ["female", "80+"], population: 4000 },
    { categories: ["male", "18-24"], population: 5 },
    { categories: ["male", "25-64"], population: 60 },
    { categories: ["male", "65-79"], population: 700 },
    { categories: ["male", "80+"], population: 8000 }
  ]
};

describe("sumMargin", () => {
  it("sums ages to the bands, in their order, within each sex", () => {
    expect(sumMargin(margin, ["sex", "age"], ["65+", "18-64"])).toEqual([
      { categories: ["female", "65+"], population: 4300 },
      { categories: ["female", "18-64"], population: 21 },
      { categories: ["male", "65+"], population: 8700 },
      { categories: ["male", "18-64"], population: 65 }
    ]);
  });

  it("sums over domains that are not asked for", () => {
    expect(sumMargin(margin, ["sex"], [])).toEqual([
      { categories: ["female"], population: 4321 },
      { categories: ["male"], population: 8765 }
    ]);
    expect(sumMargin(margin, ["age", "sex"], ["18-64"])).toEqual([
      { categories: ["18-64", "female"], population: 21 },
      { categories: ["18-64", "male"], population: 65 }
    ]);
  });

  it("refuses bands that cut a band of the margin, and domains it lacks", () => {
    expect(() => sumMargin(margin, ["age"], ["18-54", "55+"])).toThrow("margin m: ages 25-64 are not within 18-54");
    expect(() => sumMargin(margin, ["district"], [])).toThrow("margin m: no domain district");
  });

  it("gives the published population of St Petersburg", async () => {
    const { margins } = await readProject(dataRoot);
    const adults = margins.get("sex_age_2024")!;
    expect(sumMargin(adults, ["sex", "age"], ["18-64", "65+"])).toEqual([
      { categories: ["female", "18-64"], population: 1_935_539 },
      { categories: ["female", "65+"], population: 681_926 },
      { categories: ["male", "18-64"], population: 1_707_757 },
      { categories: ["male", "65+"], population: 334_431 }
    ]);
    expect(sumMargin(adults, ["age"], ["18+"])).toEqual([{ categories: ["18+"], population: 4_659_653 }]);
    const districts = sumMargin(margins.get("district_sex_2021")!, ["district"], []);
    expect(districts).toHaveLength(18);
    expect(districts.reduce((sum, { population }) => sum + population, 0)).toBe(5_601_911);
  });
});
