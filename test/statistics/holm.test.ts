import { describe, expect, it } from "vitest";
import { holm } from "../../src/statistics/holm.js";

describe("holm", () => {
  it("equals p.adjust(c(0.01, 0.04, 0.03, 0.005), 'holm') of R", () => {
    [0.03, 0.06, 0.06, 0.02].forEach((p, index) => expect(holm([0.01, 0.04, 0.03, 0.005])[index]).toBeCloseTo(p, 14));
  });

  it("does not count p values that do not exist", () => {
    expect(holm([0.02, NaN, 0.5])).toEqual([0.04, NaN, 0.5]);
  });

  it("never exceeds 1", () => {
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
  });
});
