import { describe, expect, it } from "vitest";
import { weightSummary } from "../../src/statistics/weightSummary.js";

describe("weightSummary", () => {
  it("gives Kish's effective base: half the sample at double weight leaves nine tenths", () => {
    // L. Kish, Survey Sampling (1965), 11.7: 1 + L = n Σw² / (Σw)² = 10/9 for equal parts at weights 1 and 2.
    const weights = Float64Array.from({ length: 100 }, (_, row) => (row < 50 ? 1 : 2));
    const summary = weightSummary(weights);
    expect(summary.effectiveBase).toBeCloseTo(90, 12);
    expect(summary.kishDeff).toBeCloseTo(10 / 9, 12);
    expect(summary).toMatchObject({ n: 100, sum: 150, min: 1, max: 2, mean: 1.5, ratioMaxMin: 2 });
  });

  it("counts everybody where weights are equal", () => {
    expect(weightSummary(new Float64Array(7).fill(3))).toMatchObject({ effectiveBase: 7, kishDeff: 1, cvSquared: 0 });
  });
});
