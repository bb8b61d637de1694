import { describe, expect, it } from "vitest";
import { marginError, rake } from "../../src/statistics/rake.js";
import { rakeTrimmed } from "../../src/statistics/rakeTrimmed.js";
import { trimWeights } from "../../src/statistics/trimWeights.js";

const margins = [
  {
    name: "sex",
    codes: Int32Array.of(0, 0, 0, 0, 1, 1, 0, 1),
    categories: ["m", "f"],
    targets: Float64Array.of(40, 60)
  },
  {
    name: "age",
    codes: Int32Array.of(0, 0, 0, 1, 0, 1, 0, 0),
    categories: ["18-64", "65+"],
    targets: Float64Array.of(60, 40)
  }
];
const base = new Float64Array(8).fill(1);

describe("rakeTrimmed", () => {
  it("ends with a raking, so margins are met and some weights may pass the cap again", () => {
    const result = rakeTrimmed(base, margins, { upper: 16, cycles: 1 });
    expect(marginError(result.weights, margins)).toBeLessThanOrEqual(1e-10);
    expect(result.overCap).toBe(result.weights.filter((weight) => weight > 16).length);
    expect(result.overCap).toBeGreaterThan(0);
  });

  it("starts the last raking from the trimmed weights", () => {
    const result = rakeTrimmed(base, margins, { upper: 16, cycles: 1 });
    expect(result.first.weights).toEqual(rake(base, margins).weights);
    expect(result.startWeights).toEqual(trimWeights(result.first.weights, 16));
    expect(Math.max(...result.startWeights)).toBe(16);
  });

  it("is plain raking with no cycles", () => {
    const result = rakeTrimmed(base, margins, { upper: 16, cycles: 0 });
    expect(result.weights).toEqual(rake(base, margins).weights);
    expect(result.startWeights).toBe(base);
  });
});
