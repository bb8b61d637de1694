import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../src/statistics/contrast.js";
import { domainMeans } from "../../src/statistics/domainMeans.js";
import { linearisedMean } from "../../src/statistics/linearised.js";
import { rake } from "../../src/statistics/rake.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import type { Poll } from "./polls.js";
import { backwards, polls, reorder } from "./polls.js";

/** The poll raked to its margins. */
function raked({ baseWeights, margins }: Poll) {
  const { weights } = rake(baseWeights, margins);
  return surveyDesign({
    weights,
    calibration: { startWeights: baseWeights, margins: margins.map(({ codes }) => codes) }
  });
}

const everyone = (rows: number) => new Uint8Array(rows).fill(1);

describe("domainMeans", () => {
  it("gives the textbook standard error of a simple random sample", () => {
    // Mean 3, s² = 10/4: se = √(2.5/5).
    const design = surveyDesign({ weights: new Float64Array(5).fill(7) });
    const result = domainMeans(design, [Float64Array.of(1, 2, 3, 4, 5)], [everyone(5)]);
    expect(result.estimate[0]).toBe(3);
    expect(result.standardError[0]).toBeCloseTo(Math.sqrt(0.5), 14);
    expect(result).toMatchObject({ variables: 1, domains: 1 });
    expect([result.base[0], result.weightSum[0], result.effectiveBase[0], result.degreesOfFreedom[0]]).toEqual([
      5, 35, 5, 4
    ]);
  });

  it("keeps the whole sample in the variance of a domain", () => {
    // R: svymean(~y, subset(svydesign(~1, weights = ~1, data), inside)): 1.5, SE 0.4330127 = √(3/16).
    const design = surveyDesign({ weights: new Float64Array(4).fill(1) });
    const { standardError } = domainMeans(design, [Float64Array.of(1, 2, 9, NaN)], [Uint8Array.of(1, 1, 0, 1)]);
    const contributions = [-0.25, 0.25, 0, 0];
    const variance = (4 / 3) * contributions.reduce((sum, value) => sum + value * value, 0);
    expect(standardError[0]).toBeCloseTo(Math.sqrt(variance), 14);
  });

  it("agrees with the row-by-row linearisation", () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const design = raked(poll);
        const { estimate, standardError } = domainMeans(design, [poll.answers], [poll.domain]);
        const expected = contrast(design, [linearisedMean(design, poll.answers, poll.domain)], [1]);
        expect(estimate[0]).toBeCloseTo(expected.estimate, 12);
        expect(standardError[0]).toBeCloseTo(expected.standardError, 12);
      })
    );
  });

  it("does not depend on the unit of the weights or the order of rows", () => {
    fc.assert(
      fc.property(polls, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (poll, unit) => {
        const base = domainMeans(raked(poll), [poll.answers], [poll.domain]);
        const turned = reorder(
          {
            ...poll,
            baseWeights: poll.baseWeights.map((weight) => weight * unit),
            margins: poll.margins.map((margin) => ({
              ...margin,
              targets: margin.targets.map((target) => target * unit)
            }))
          },
          backwards(poll.answers.length)
        );
        const again = domainMeans(raked(turned), [turned.answers], [turned.domain]);
        expect(again.estimate[0]).toBeCloseTo(base.estimate[0]!, 10);
        expect(again.standardError[0]).toBeCloseTo(base.standardError[0]!, 10);
        expect(again.base[0]).toBe(base.base[0]);
      })
    );
  });

  it("adds up: the shares of disjoint domains, weighted by their size, make the share of all", () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const outside = poll.domain.map((inside) => 1 - inside);
        const all = everyone(poll.answers.length);
        const { base, weightSum, estimate } = domainMeans(raked(poll), [poll.answers], [poll.domain, outside, all]);
        expect(base[0]! + base[1]!).toBe(base[2]);
        expect(weightSum[0]! + weightSum[1]!).toBeCloseTo(weightSum[2]!, 6);
        const parts = [0, 1].reduce((sum, part) => sum + (base[part]! > 0 ? estimate[part]! * weightSum[part]! : 0), 0);
        expect(parts / weightSum[2]!).toBeCloseTo(estimate[2]!, 10);
      })
    );
  });

  it("has no error for what the weights fix, and one for the same share without fitting", () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const women = Float64Array.from(poll.margins[0]!.codes);
        const all = everyone(women.length);
        const design = raked(poll);
        expect(domainMeans(design, [women], [all]).standardError[0]).toBeLessThan(1e-12);
        const unfitted = surveyDesign({ weights: design.weights });
        expect(domainMeans(unfitted, [women], [all]).standardError[0]).toBeGreaterThan(1e-3);
      })
    );
  });

  it("says nothing about an empty base", () => {
    const design = surveyDesign({ weights: Float64Array.of(1, 1) });
    const result = domainMeans(design, [Float64Array.of(NaN, 1)], [Uint8Array.of(1, 0)]);
    expect([result.base[0], result.estimate[0], result.standardError[0], result.effectiveBase[0]]).toEqual([
      0,
      NaN,
      NaN,
      0
    ]);
  });
});
