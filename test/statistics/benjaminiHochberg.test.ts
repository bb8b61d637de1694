import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/statistics/benjaminiHochberg.js";

describe("benjaminiHochberg", () => {
  it("rejects the four hypotheses of the example in Benjamini and Hochberg (1995), section 3.2", () => {
    // Fifteen p values of Neuhaus et al. (1992); at q = 0.05 the procedure rejects the four smallest.
    const pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
    ];
    const adjusted = benjaminiHochberg(pValues);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(adjusted[3]).toBeCloseTo((15 / 4) * 0.0095, 14);
  });

  it("does not count p values that do not exist, and gives back the order it was given", () => {
    expect(benjaminiHochberg([0.5, NaN, 0.01])).toEqual([0.5, NaN, 0.02]);
  });
});
