import { describe, expect, it } from "vitest";
import type { JudgedShare } from "../../src/statistics/reliability.js";
import { reliability } from "../../src/statistics/reliability.js";

/** Thresholds of Parker et al. (2017). */
const standards = {
  minimum_base: 30,
  minimum_effective_base: 30,
  maximum_interval_width: 0.3,
  reliable_interval_width: 0.05,
  maximum_relative_width: 1.3,
  minimum_degrees_of_freedom: 8
};
const good: JudgedShare = {
  share: 0.4,
  base: 500,
  effectiveBase: 300,
  degreesOfFreedom: 499,
  interval: { low: 0.35, high: 0.45 }
};
const judge = (changes: Partial<JudgedShare>) => reliability({ ...good, ...changes }, standards);

describe("reliability", () => {
  it("publishes a share that passes every standard", () => {
    expect(judge({})).toEqual({ verdict: "published", reasons: [] });
  });

  it.each([
    ["base", { base: 29 }],
    ["effective_base", { effectiveBase: 29.9 }],
    ["interval_width", { interval: { low: 0.25, high: 0.55 } }],
    ["relative_width", { share: 0.1, interval: { low: 0.05, high: 0.19 } }]
  ])("suppresses for %s", (reason, changes) => {
    expect(judge(changes)).toEqual({ verdict: "suppressed", reasons: [reason] });
  });

  it("lets a narrow interval pass however wide it is for the share", () => {
    expect(judge({ share: 0.01, interval: { low: 0.002, high: 0.03 } }).verdict).toBe("published");
  });

  it.each([
    ["degrees_of_freedom", { degreesOfFreedom: 7 }],
    ["no_variation", { share: 0, interval: { low: 0, high: 0.012 } }],
    ["no_variation", { share: 1, interval: { low: 0.988, high: 1 } }]
  ])("marks as unreliable for %s", (reason, changes) => {
    expect(judge(changes)).toEqual({ verdict: "unreliable", reasons: [reason] });
  });

  it("names every rule that spoke against, and suppresses what has no interval", () => {
    expect(judge({ base: 0, effectiveBase: 0, share: NaN, interval: { low: NaN, high: NaN } })).toEqual({
      verdict: "suppressed",
      reasons: ["base", "effective_base", "interval_width"]
    });
  });
});
