import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimWeights } from "../../src/statistics/trimWeights.js";

describe("trimWeights", () => {
  it("spreads what it cut off equally, again if that lifts others over the cap", () => {
    // 10 → 6 frees 4; a third each lifts 5 to 6.33, so it is cut too and its third goes to the others.
    const trimmed = trimWeights(Float64Array.of(10, 5, 2, 1), 6);
    [6, 6, 3.5, 2.5].forEach((weight, row) => expect(trimmed[row]).toBeCloseTo(weight, 12));
  });

  it("keeps the sum and the cap and never lowers a weight below it", () => {
    const positive = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(positive, fc.double({ min: 1, max: 5, noNaN: true }), (list, slack) => {
        const weights = Float64Array.from(list);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const upper = (sum / weights.length) * slack;
        const trimmed = trimWeights(weights, upper);
        expect(trimmed.reduce((total, weight) => total + weight, 0) / sum).toBeCloseTo(1, 9);
        expect(Math.max(...trimmed)).toBeLessThanOrEqual(upper);
        trimmed.forEach((weight, row) => expect(weight).toBeGreaterThanOrEqual(Math.min(upper, weights[row]!)));
      })
    );
  });

  it("takes a cap that is the mean but for rounding", () => {
    const weights = Float64Array.of(0.01, 0.2085445150050085, 6.003091922560421);
    const mean = weights.reduce((total, weight) => total + weight, 0) / 3;
    expect(mean * 3).toBeLessThan(weights.reduce((total, weight) => total + weight, 0));
    expect([...trimWeights(weights, mean)]).toEqual([mean, mean, mean]);
  });

  it("refuses a cap below the mean, where no weights are left", () => {
    expect(() => trimWeights(Float64Array.of(1, 3), 1.9)).toThrow(/trim_cap.*1\.9.*2/);
  });
});
