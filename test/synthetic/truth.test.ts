import { describe, expect, it } from "vitest";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { population } from "../../loaders/synthetic/population.js";
import { trueShares } from "../../loaders/synthetic/truth.js";
import { dataRoot } from "../project/copyData.js";

const project = await readProject(dataRoot);
const study = project.studies.find((entry): entry is SurveyStudy => entry.study === "pos-2023-11")!;

describe("population", () => {
  it("is the adults of both margins", () => {
    const cells = population(project);
    const sum = (test: (cell: (typeof cells)[number]) => boolean) =>
      cells.filter(test).reduce((total, { size }) => total + size, 0);
    expect(sum(() => true)).toBeCloseTo(4_659_653, 3);
    expect(sum(({ sex, age }) => sex === "female" && age >= 65)).toBeCloseTo(681_926, 3);
    expect(sum(({ sex, age }) => sex === "male" && age >= 65)).toBeCloseTo(334_431, 3);
    expect(sum(({ district }) => district === "nevsky") / 4_659_653).toBeCloseTo(546_475 / 5_601_911, 10);
  });
});

describe("trueShares", () => {
  const shares = trueShares(study, project);
  const value = (item: string, option: string, age: string) =>
    shares.find((entry) => entry.item === item && entry.option === option && entry.age === age)!.value;

  it("of a single choice add up to 1", () => {
    const trust = shares.filter(({ item, age }) => item === "trust" && age === "65+");
    expect(trust.map(({ option }) => option)).toEqual(["fully", "rather", "rather_not", "not_at_all"]);
    expect(trust.reduce((sum, entry) => sum + entry.value, 0)).toBeCloseTo(1, 12);
  });

  it("lie between those of the younger and the older", () => {
    for (const option of ["pos", "gosuslugi_spb", "mini_app"]) {
      expect(value("awareness", option, "65+")).toBeLessThan(value("awareness", option, "all"));
      expect(value("awareness", option, "all")).toBeLessThan(value("awareness", option, "18-64"));
    }
    expect(value("helpers", "grandchildren", "65+")).toBeGreaterThan(10 * value("helpers", "grandchildren", "18-64"));
  });

  it("never let more people use a service than know it", () => {
    for (const service of ["pos", "mini_app"]) {
      expect(1 - value(`use_${service}`, "never", "all")).toBeLessThan(value("awareness", service, "all"));
    }
  });

  it("give a mean within the scale and the two best ratings together", () => {
    expect(value("rating_pos", "mean", "all")).toBeGreaterThan(3);
    expect(value("rating_pos", "top_two_box", "all")).toBeCloseTo(
      value("rating_pos", "4", "all") + value("rating_pos", "5", "all"),
      12
    );
  });
});
