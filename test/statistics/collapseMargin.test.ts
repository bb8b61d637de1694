import { describe, expect, it } from "vitest";
import { collapseMargin } from "../../src/statistics/collapseMargin.js";

const age = {
  name: "age",
  categories: ["18-34", "35-54", "55-64", "65-74", "75+"],
  codes: Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 3),
  targets: Float64Array.of(30, 40, 20, 15, 10)
};
const order = [
  { merge: ["65-74", "75+"], into: "65+" },
  { merge: ["55-64", "65+"], into: "55+" },
  { merge: ["18-34", "35-54"], into: "18-54" }
];

describe("collapseMargin", () => {
  it("takes the declared steps one after the other, only while they are needed", () => {
    const { margin, applied } = collapseMargin(age, order, 3);
    expect(applied.map(({ into }) => into)).toEqual(["65+", "55+"]);
    expect(margin.categories).toEqual(["18-34", "35-54", "55+"]);
    expect([...margin.codes]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect([...margin.targets]).toEqual([30, 40, 45]);
  });

  it("leaves a margin without thin categories as it is", () => {
    const full = { ...age, codes: Int32Array.of(0, 1, 2, 3, 4) };
    expect(collapseMargin(full, order, 1)).toEqual({ margin: full, applied: [] });
  });

  it("refuses what is still thin after the last step, by name", () => {
    expect(() => collapseMargin(age, order.slice(0, 1), 3)).toThrow(
      /thin_category: fewer than 3 .*: age = 55-64 \(2 respondents.*; age = 65\+ \(1 respondents, target 25\)/
    );
  });
});
