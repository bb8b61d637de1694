import { describe, expect, it } from "vitest";
import { penetration } from "../../src/statistics/penetration.js";
import { categoryTotals, representation } from "../../src/statistics/representation.js";
import { rIndicator } from "../../src/statistics/rIndicator.js";
import { stretchedShare } from "../../src/statistics/stretchedShare.js";

describe("representation", () => {
  it("sets shares of the sample against those of the population", () => {
    const { sampleShare, populationShare, ratio } = representation([80, 15, 5], [500, 250, 250]);
    expect([...sampleShare]).toEqual([0.8, 0.15, 0.05]);
    expect([...populationShare]).toEqual([0.5, 0.25, 0.25]);
    expect(ratio[0]).toBeCloseTo(1.6, 14);
    expect(ratio[2]).toBeCloseTo(0.2, 14);
  });

  it("has no ratio where the population has nobody", () => {
    expect(representation([1, 1], [10, 0]).ratio[1]).toBeNaN();
  });

  it("adds up weights by category and leaves out rows without one", () => {
    expect([...categoryTotals(Int32Array.of(0, 1, -1, 1), [1, 2, 4, 8], 2)]).toEqual([1, 10]);
  });
});

describe("penetration", () => {
  it("gives users per head and the make-up index, and may pass 1", () => {
    const { rate, index, total } = penetration([110, 30], [100, 100]);
    expect([...rate]).toEqual([1.1, 0.3]);
    expect(index[0]).toBeCloseTo((100 * (110 / 140)) / 0.5, 12);
    expect(total).toBeCloseTo(0.7, 14);
  });
});

describe("rIndicator", () => {
  it("is 1 where everybody responds equally often", () => {
    expect(rIndicator([10, 20, 30], [100, 200, 300])).toEqual({ rIndicator: 1, coefficientOfVariation: 0 });
  });

  it("is 0 where one half always responds and the other never", () => {
    // Propensities 1 and 0 in equal halves have standard deviation ½ (here with divisor N − 1).
    const { rIndicator: r, coefficientOfVariation } = rIndicator([5000, 0], [5000, 5000]);
    expect(r).toBeCloseTo(0, 3);
    expect(coefficientOfVariation).toBeCloseTo(1, 3);
  });
});

describe("stretchedShare", () => {
  it("counts the weight of those who stand for many more than their base weight would", () => {
    const weights = Float64Array.of(1, 1, 1, 1, 16);
    expect(stretchedShare(weights, new Float64Array(5).fill(1), 3)).toBe(0.8);
    expect(stretchedShare(weights, new Float64Array(5).fill(1), 5)).toBe(0);
    expect(stretchedShare(weights, weights, 1.01)).toBe(0);
  });
});
