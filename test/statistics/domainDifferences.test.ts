import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../src/statistics/contrast.js";
import { domainDifferences } from "../../src/statistics/domainDifferences.js";
import { domainMeans } from "../../src/statistics/domainMeans.js";
import { linearisedMean } from "../../src/statistics/linearised.js";
import type { SurveyDesign } from "../../src/statistics/surveyDesign.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import { polls } from "./polls.js";

const weights = Float64Array.of(1, 2, 1.5, 3, 1, 2, 4, 1);
const answers = Float64Array.of(1, 0, 1, NaN, 0, 0, 1, 1);
const first = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0);
const second = Uint8Array.of(0, 0, 0, 1, 1, 1, 1, 0);
const calibration = {
  startWeights: Float64Array.of(1, 1, 2, 2, 1, 1, 3, 1),
  margins: [Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1)]
};

function compare(design: SurveyDesign, a: Uint8Array = first, b: Uint8Array = second, values: Float64Array = answers) {
  return domainDifferences(design, [values], [{ first: a, second: b }], 0.95)[0]!;
}

describe("domainDifferences", () => {
  it.each([
    ["fixed weights", surveyDesign({ weights })],
    ["calibrated weights", surveyDesign({ weights, calibration })],
    ["strata", surveyDesign({ weights, strata: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1) })],
    ["clusters", surveyDesign({ weights, calibration, clusters: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3) })]
  ])("equals the contrast of two linearised means: %s", (_, design) => {
    const means = [first, second].map((domain) => linearisedMean(design, answers, domain));
    const expected = contrast(design, means, [1, -1]);
    const tested = compare(design);
    expect(tested.difference).toBeCloseTo(expected.estimate, 14);
    expect(tested.standardError).toBeCloseTo(expected.standardError, 14);
  });

  it("takes domains that overlap, and pairs and variables in order", () => {
    const design = surveyDesign({ weights });
    const everybody = new Uint8Array(8).fill(1);
    const opposite = answers.map((answer) => 1 - answer);
    const found = domainDifferences(
      design,
      [answers, opposite],
      [
        { first, second: everybody },
        { first: second, second: everybody }
      ],
      0.95
    );
    const expected = contrast(
      design,
      [first, everybody].map((mask) => linearisedMean(design, answers, mask)),
      [1, -1]
    );
    expect(found[0]!.difference).toBeCloseTo(expected.estimate, 14);
    expect(found[0]!.standardError).toBeCloseTo(expected.standardError, 14);
    expect(found[3]!.difference).toBeCloseTo(-found[1]!.difference, 14);
  });

  it("changes sign, and nothing else, with the order of the domains", () => {
    fc.assert(
      fc.property(polls, ({ baseWeights, answers: values, domain }) => {
        const design = surveyDesign({ weights: baseWeights });
        const outside = domain.map((inside) => 1 - inside);
        const there = compare(design, domain, outside, values);
        const back = compare(design, outside, domain, values);
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.standardError).toBeCloseTo(there.standardError, 12);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 10);
      })
    );
  });

  it("adds variances of domains that share nobody and no margin", () => {
    const design = surveyDesign({ weights });
    const { standardError } = domainMeans(design, [answers], [first, second]);
    const tested = compare(design);
    expect(tested.standardError).toBeCloseTo(Math.hypot(standardError[0]!, standardError[1]!), 14);
    expect(tested.degreesOfFreedom).toBe(4);
  });

  it("is no difference between a domain and itself, with no test of it", () => {
    const tested = compare(surveyDesign({ weights }), first, first);
    expect([tested.difference, tested.standardError, tested.t, tested.p]).toEqual([0, 0, NaN, NaN]);
  });

  it("is not defined where a base is empty", () => {
    const tested = compare(surveyDesign({ weights }), new Uint8Array(8), second);
    expect([tested.difference, tested.standardError, tested.p]).toEqual([NaN, NaN, NaN]);
  });
});
