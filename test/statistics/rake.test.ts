import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Margin } from "../../src/statistics/margin.js";
import { cross } from "../../src/statistics/margin.js";
import { marginError, rake } from "../../src/statistics/rake.js";
import { WeightingRefusal } from "../../src/statistics/weightingRefusal.js";
import { backwards, largestDifference, polls, reorder } from "./polls.js";

const margin = (name: string, codes: number[], targets: number[]): Margin => ({
  name,
  codes: Int32Array.from(codes),
  targets: Float64Array.from(targets),
  categories: targets.map((_, category) => `${name}${category}`)
});
const ones = (rows: number) => new Float64Array(rows).fill(1);

function refusalOf(run: () => unknown): WeightingRefusal {
  try {
    run();
  } catch (error) {
    if (error instanceof WeightingRefusal) return error;
  }
  throw new Error("expected a refusal");
}

describe("rake", () => {
  it("finds the weights of a table whose solution is known by hand", () => {
    // Cells of a 2 × 2 table with odds ratio 1 keep it: the fitted table is the product of the margins.
    const rows = margin("row", [0, 0, 1, 1], [30, 70]);
    const columns = margin("column", [0, 1, 0, 1], [60, 40]);
    const { weights, diagnostics } = rake(ones(4), [rows, columns]);
    [18, 12, 42, 28].forEach((weight, row) => expect(weights[row]).toBeCloseTo(weight, 10));
    expect(diagnostics).toMatchObject({ converged: true, reason: "converged" });
    expect(diagnostics.ratioMaxMin).toBeCloseTo(3.5, 10);
  });

  it("meets all margins to 1e-10 with positive weights, from any base weights", () => {
    fc.assert(
      fc.property(polls, ({ baseWeights, margins }) => {
        const { weights, diagnostics } = rake(baseWeights, margins);
        expect(diagnostics.converged).toBe(true);
        expect(marginError(weights, margins)).toBeLessThanOrEqual(1e-10);
        expect(Math.min(...weights)).toBeGreaterThan(0);
      })
    );
  });

  it("does not depend on the unit of base weights, and follows that of the targets", () => {
    fc.assert(
      fc.property(polls, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ baseWeights, margins }, unit) => {
        const { weights } = rake(baseWeights, margins);
        const rescaled = rake(
          baseWeights.map((weight) => weight * unit),
          margins
        ).weights;
        const larger = rake(
          baseWeights,
          margins.map((each) => ({ ...each, targets: each.targets.map((target) => target * unit) }))
        ).weights;
        expect(largestDifference(rescaled, weights)).toBeLessThan(1e-9);
        expect(
          largestDifference(
            larger,
            weights.map((weight) => weight * unit)
          )
        ).toBeLessThan(1e-9);
      })
    );
  });

  it("does not depend on the order of rows, categories or margins", () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const order = backwards(poll.baseWeights.length);
        const { weights } = rake(poll.baseWeights, poll.margins);
        const turned = reorder(poll, order);
        const flipped = turned.margins.map(({ name, codes, targets, categories }) => ({
          name,
          codes: codes.map((code) => categories.length - 1 - code),
          targets: targets.slice().reverse(),
          categories: categories.slice().reverse()
        }));
        const again = rake(turned.baseWeights, flipped.reverse()).weights;
        expect(
          largestDifference(
            again,
            Float64Array.from(order, (row) => weights[row]!)
          )
        ).toBeLessThan(1e-9);
      })
    );
  });

  it("reaches margins of a joint table and single ones together", () => {
    const sex = { name: "sex", codes: Int32Array.of(0, 0, 1, 1, 0, 1, 0, 1), categories: ["m", "f"] };
    const age = { name: "age", codes: Int32Array.of(0, 1, 0, 1, 1, 1, 0, 0), categories: ["young", "old"] };
    const both = { ...cross(sex, age), targets: Float64Array.of(10, 20, 30, 40) };
    const district = margin("district", [0, 1, 1, 0, 0, 1, 1, 0], [45, 55]);
    const { weights, diagnostics } = rake(Float64Array.of(1, 2, 1, 1, 3, 1, 1, 2), [both, district]);
    expect(both.name).toBe("sex*age");
    expect(both.categories).toEqual(["m|young", "m|old", "f|young", "f|old"]);
    expect(diagnostics.converged).toBe(true);
    expect(weights[0]! + weights[6]!).toBeCloseTo(10, 9);
  });

  it("says that it did not converge where empty combinations leave no solution", () => {
    // Every old respondent is a woman and every young one a man, but the population has more women than old people.
    const sex = margin("sex", [0, 0, 1, 1], [40, 60]);
    const age = margin("age", [0, 0, 1, 1], [50, 50]);
    const { diagnostics } = rake(ones(4), [sex, age], { maximumIterations: 50 });
    expect(diagnostics).toMatchObject({ converged: false, reason: "iteration_limit", iterations: 50 });
    expect(diagnostics.largestMarginError).toBeGreaterThan(0.1);
  });

  it("refuses an empty category and names it", () => {
    const refusal = refusalOf(() => rake(ones(3), [margin("age", [0, 0, 1], [10, 20, 30])]));
    expect(refusal.rule).toBe("empty_category");
    expect(refusal.categories).toEqual([{ margin: "age", category: "age2", base: 0, target: 30 }]);
    expect(refusal.message).toContain("age = age2 (0 respondents, target 30)");
  });

  it("refuses categories thinner than the policy allows and names all of them", () => {
    const refusal = refusalOf(() => rake(ones(5), [margin("age", [0, 0, 0, 1, 2], [10, 20, 30])], { minimumBase: 2 }));
    expect(refusal.rule).toBe("thin_category");
    expect(refusal.categories.map(({ category }) => category)).toEqual(["age1", "age2"]);
  });

  it.each([
    ["zero_target", () => rake(ones(2), [margin("sex", [0, 1], [10, 0])])],
    ["missing_category", () => rake(ones(2), [margin("sex", [0, -1], [5, 5])])],
    ["missing_category", () => rake(ones(3), [margin("sex", [0, 1], [5, 5])])],
    ["totals_differ", () => rake(ones(2), [margin("sex", [0, 1], [5, 5]), margin("age", [0, 1], [5, 6])])],
    ["base_weight", () => rake(Float64Array.of(1, 0), [margin("sex", [0, 1], [5, 5])])]
  ])("refuses by the rule %s", (rule, run) => {
    expect(refusalOf(run).rule).toBe(rule);
  });
});
