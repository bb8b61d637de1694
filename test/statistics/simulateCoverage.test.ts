import { describe, expect, it } from "vitest";
import { simulateCoverage } from "../../reference/simulateCoverage.js";

const draw = { samples: 400, respondents: 300, level: 0.95, seed: 7 };

describe("simulateCoverage", () => {
  it.each(["logit", "beta", "wilson"] as const)(
    "%s holds the truth as often as stated in samples drawn by lot",
    (method) => {
      const { covered } = simulateCoverage("probability", method, draw);
      expect(covered).toBeGreaterThan(0.92);
      expect(covered).toBeLessThan(0.985);
    }
  );

  it("does not in opt-in samples, whatever they are raked to", () => {
    expect(simulateCoverage("opt_in", "beta", draw).covered).toBeLessThan(0.75);
  });
});
