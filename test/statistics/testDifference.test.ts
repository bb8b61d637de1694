import { describe, expect, it } from "vitest";
import { knownDifference, testDifference, waveDifference } from "../../src/statistics/testDifference.js";

describe("testDifference", () => {
  it("tests with Student's t", () => {
    // Student's table: 2.228 at 10 degrees of freedom is exceeded with probability 0.05 in absolute value.
    const { t, p, interval } = testDifference(2.228, 1, 10, 0.95);
    expect(t).toBe(2.228);
    expect(p).toBeCloseTo(0.05, 4);
    expect(interval.low).toBeCloseTo(0, 3);
  });

  it("adds the variances of two waves and tests against the normal distribution", () => {
    const change = waveDifference({ estimate: 0.4, standardError: 0.03 }, { estimate: 0.5, standardError: 0.04 }, 0.95);
    expect(change.difference).toBeCloseTo(0.1, 14);
    expect(change.standardError).toBeCloseTo(0.05, 14);
    expect(change.p).toBeCloseTo(0.0455, 4);
    expect(change.interval.high).toBeCloseTo(0.1 + 1.959964 * 0.05, 6);
  });

  it("has no test where neither wave varies", () => {
    const still = { estimate: 0, standardError: 0 };
    expect(waveDifference(still, still, 0.95)).toMatchObject({
      difference: 0,
      t: NaN,
      p: NaN,
      interval: { low: NaN, high: NaN }
    });
  });

  it("sets an estimate against a figure known without error", () => {
    const { difference, t } = knownDifference({ estimate: 0.31, standardError: 0.02 }, 0.27, 99, 0.95);
    expect(difference).toBeCloseTo(0.04, 14);
    expect(t).toBeCloseTo(2, 12);
  });
});
