import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntervalMethod, ShareEstimate } from "../../src/statistics/shareInterval.js";
import { clopperPearson, shareInterval } from "../../src/statistics/shareInterval.js";

const METHODS: IntervalMethod[] = ["mean", "logit", "beta", "wilson"];

/** Share of an equally weighted sample. */
function sample(successes: number, base: number): ShareEstimate {
  const share = successes / base;
  return {
    share,
    standardError: Math.sqrt((share * (1 - share)) / (base - 1)),
    degreesOfFreedom: base - 1,
    effectiveBase: base,
    rows: base
  };
}

const samples = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([base, part]) => sample(Math.round(part * base), base));

describe("shareInterval", () => {
  it.each(METHODS)("%s lies in [0, 1], holds the share and widens with the level", (method) => {
    fc.assert(
      fc.property(
        samples,
        fc.tuple(fc.double({ min: 0.5, max: 0.999, noNaN: true }), fc.double({ min: 0.5, max: 0.999, noNaN: true })),
        (estimate, levels) => {
          const [narrow, wide] = [Math.min(...levels), Math.max(...levels)].map((level) =>
            shareInterval(method, estimate, level)
          );
          for (const { low, high } of [narrow!, wide!]) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(1);
            expect(low).toBeLessThanOrEqual(estimate.share + 1e-12);
            expect(high).toBeGreaterThanOrEqual(estimate.share - 1e-12);
          }
          expect(wide!.low).toBeLessThanOrEqual(narrow!.low + 1e-12);
          expect(wide!.high).toBeGreaterThanOrEqual(narrow!.high - 1e-12);
        }
      )
    );
  });

  it.each(METHODS)("%s mirrors: the interval of the opposite answer is the opposite interval", (method) => {
    const { low, high } = shareInterval(method, sample(3, 20), 0.95);
    const mirrored = shareInterval(method, sample(17, 20), 0.95);
    expect(mirrored.low).toBeCloseTo(1 - high, 12);
    expect(mirrored.high).toBeCloseTo(1 - low, 12);
  });

  it.each(METHODS)("%s of nobody in 30 is the exact binomial one, not a point", (method) => {
    // 1 − 0.025^(1/30): the closed form of Clopper and Pearson at 0 successes.
    const { low, high } = shareInterval(method, sample(0, 30), 0.95);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(1 - 0.025 ** (1 / 30), 12);
  });

  it.each(METHODS)("%s of a single respondent is nearly everything", (method) => {
    const { low, high } = shareInterval(method, { ...sample(1, 1), standardError: NaN }, 0.95);
    expect([low, high]).toEqual([expect.closeTo(0.025, 12), 1]);
  });

  it.each(METHODS)("%s of a share that the weights fix is the share", (method) => {
    expect(shareInterval(method, { ...sample(9, 20), standardError: 1e-17 }, 0.95)).toEqual({ low: 0.45, high: 0.45 });
  });

  it("is undefined for an empty base", () => {
    const empty = { share: NaN, standardError: NaN, degreesOfFreedom: 0, effectiveBase: 0, rows: 0 };
    expect(shareInterval("beta", empty, 0.95)).toEqual({ low: NaN, high: NaN });
  });

  it("refuses a method that it does not have", () => {
    expect(() => shareInterval("wald" as IntervalMethod, sample(3, 20), 0.95)).toThrow(
      /interval method: unknown "wald"/
    );
  });

  it("equals the exact binomial interval of R's binom.test(10, 100)", () => {
    const { low, high } = clopperPearson(0.1, 100, 0.95);
    expect(low).toBeCloseTo(0.04900469, 8);
    expect(high).toBeCloseTo(0.1762226, 7);
  });
});
