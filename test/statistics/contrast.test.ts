import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, covarianceMatrix } from "../../src/statistics/contrast.js";
import { linearisedMean, linearisedRatio, linearisedTotal } from "../../src/statistics/linearised.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import { polls } from "./polls.js";

describe("contrast", () => {
  it("agrees with the covariance matrix: variance of c'x is c'Vc", () => {
    fc.assert(
      fc.property(polls, fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), (poll, [a, b]) => {
        const design = surveyDesign({ weights: poll.baseWeights });
        const all = new Uint8Array(design.rows).fill(1);
        const women = Float64Array.from(poll.margins[0]!.codes);
        const parts = [linearisedMean(design, poll.answers, all), linearisedMean(design, women, all)];
        const [v11, v12, , v22] = covarianceMatrix(design, parts);
        const variance = a * a * v11! + 2 * a * b * v12! + b * b * v22!;
        expect(contrast(design, parts, [a, b]).standardError ** 2).toBeCloseTo(variance, 12);
      })
    );
  });

  it("knows that shares of all categories together vary with nothing", () => {
    const design = surveyDesign({ weights: Float64Array.of(1, 2, 3, 4) });
    const all = new Uint8Array(4).fill(1);
    const answers = [Float64Array.of(1, 0, 0, 1), Float64Array.of(0, 1, 1, 0)];
    const { estimate, standardError } = contrast(
      design,
      answers.map((each) => linearisedMean(design, each, all)),
      [1, 1]
    );
    expect(estimate).toBeCloseTo(1, 14);
    expect(standardError).toBeLessThan(1e-15);
  });

  it("takes the share of answers of a select-all question as a ratio of totals", () => {
    const design = surveyDesign({ weights: Float64Array.of(1, 1, 2) });
    const all = new Uint8Array(3).fill(1);
    const chosen = Float64Array.of(1, 0, 1);
    const given = Float64Array.of(2, 1, 3);
    expect(linearisedRatio(design, chosen, given, all).estimate).toBeCloseTo(3 / 9, 14);
    expect(linearisedTotal(design, given, all).estimate).toBe(9);
  });
});
