import { describe, expect, it } from "vitest";
import { degreesOfFreedom } from "../../src/statistics/degreesOfFreedom.js";
import { DesignError, surveyDesign } from "../../src/statistics/surveyDesign.js";

const weights = Float64Array.of(1, 1, 1, 1);

describe("surveyDesign", () => {
  it("counts sampling units less strata as degrees of freedom, in a group only those it touches", () => {
    const design = surveyDesign({
      weights,
      strata: Int32Array.of(0, 0, 1, 1),
      clusters: Int32Array.of(0, 1, 2, 3)
    });
    expect(degreesOfFreedom(design, Int32Array.of(0, 1, 2, 3))).toBe(2);
    expect(degreesOfFreedom(design, Int32Array.of(0, 1))).toBe(1);
    expect(degreesOfFreedom(design, Int32Array.of(0, 2))).toBe(0);
  });

  it.each([
    ["length", { weights, strata: Int32Array.of(0, 1) }],
    ["nesting", { weights, strata: Int32Array.of(0, 0, 1, 1), clusters: Int32Array.of(0, 1, 1, 2) }],
    ["numbering", { weights, clusters: Int32Array.of(0, 0, 2, 2) }],
    ["lonely unit", { weights, strata: Int32Array.of(0, 0, 0, 1) }],
    ["population size", { weights, populationSizes: Float64Array.of(10, 10, 10, 20) }],
    ["population size", { weights, populationSizes: Float64Array.of(3, 3, 3, 3) }]
  ])("refuses by the rule %s", (rule, specification) => {
    expect(() => surveyDesign(specification)).toThrow(DesignError);
    expect(() => surveyDesign(specification)).toThrow(rule);
  });

  it("has no variance left where everybody was asked", () => {
    const design = surveyDesign({ weights, populationSizes: Float64Array.of(4, 4, 4, 4) });
    expect([...design.strata.factors]).toEqual([0]);
  });
});
