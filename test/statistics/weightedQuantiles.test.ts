import { describe, expect, it } from "vitest";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import { weightedQuantiles } from "../../src/statistics/weightedQuantiles.js";

const everyone = (rows: number) => new Uint8Array(rows).fill(1);

describe("weightedQuantiles", () => {
  const design = surveyDesign({ weights: Float64Array.of(1, 1, 1, 5) });
  const values = Float64Array.of(30, 10, 20, 40);

  it("takes the first value at which the cumulative weight reaches the probability", () => {
    const quantiles = weightedQuantiles(design, values, everyone(4), [0.1, 0.25, 0.3, 0.5], 0.95);
    expect(quantiles.map(({ quantile }) => quantile)).toEqual([10, 20, 30, 40]);
  });

  it("averages with the next value under the school rule where the probability is hit", () => {
    const equal = surveyDesign({ weights: new Float64Array(4).fill(0.1) });
    const median = (rule: "math" | "school") =>
      weightedQuantiles(equal, values, everyone(4), [0.5], 0.95, rule)[0]!.quantile;
    expect(median("math")).toBe(20);
    expect(median("school")).toBe(25);
  });

  it("leaves an end of the interval open where it lies beyond the sample", () => {
    const [low] = weightedQuantiles(design, values, everyone(4), [0.3], 0.95);
    expect(low!.quantile).toBe(30);
    expect([low!.interval.low, low!.interval.high, low!.standardError]).toEqual([NaN, NaN, NaN]);
  });

  it("says nothing about an empty base", () => {
    const [median] = weightedQuantiles(design, values, new Uint8Array(4), [0.5], 0.95);
    expect([median!.base, median!.quantile]).toEqual([0, NaN]);
  });
});
