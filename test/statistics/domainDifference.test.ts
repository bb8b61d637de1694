import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainDifference } from "../../src/statistics/domainDifference.js";
import { domainMeans } from "../../src/statistics/domainMeans.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import { polls } from "./polls.js";

describe("domainDifference", () => {
  it("changes sign, and nothing else, with the order of the domains", () => {
    fc.assert(
      fc.property(polls, ({ baseWeights, answers, domain }) => {
        const design = surveyDesign({ weights: baseWeights });
        const outside = domain.map((inside) => 1 - inside);
        const there = domainDifference(design, answers, domain, outside, 0.95);
        const back = domainDifference(design, answers, outside, domain, 0.95);
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.standardError).toBeCloseTo(there.standardError, 12);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 10);
      })
    );
  });

  it("adds variances of domains that share nobody and no margin", () => {
    const design = surveyDesign({ weights: Float64Array.of(1, 2, 1, 2, 1, 1) });
    const answers = Float64Array.of(1, 0, 1, 0, 1, 1);
    const [a, b] = [Uint8Array.of(1, 1, 1, 0, 0, 0), Uint8Array.of(0, 0, 0, 1, 1, 1)];
    const { standardError } = domainMeans(design, [answers], [a, b]);
    const tested = domainDifference(design, answers, a, b, 0.95);
    expect(tested.standardError).toBeCloseTo(Math.hypot(standardError[0]!, standardError[1]!), 14);
    expect(tested.degreesOfFreedom).toBe(4);
  });

  it("is no difference between a domain and itself, with no test of it", () => {
    const design = surveyDesign({ weights: Float64Array.of(1, 2, 3) });
    const all = Uint8Array.of(1, 1, 1);
    const tested = domainDifference(design, Float64Array.of(1, 0, 1), all, all, 0.95);
    expect([tested.difference, tested.standardError, tested.t, tested.p]).toEqual([0, 0, NaN, NaN]);
  });

  it("is not defined where a base is empty", () => {
    const design = surveyDesign({ weights: Float64Array.of(1, 2) });
    const tested = domainDifference(design, Float64Array.of(1, NaN), Uint8Array.of(1, 0), Uint8Array.of(0, 1), 0.95);
    expect([tested.difference, tested.standardError, tested.p]).toEqual([NaN, NaN, NaN]);
  });
});
