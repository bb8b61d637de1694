import { describe, expect, it } from "vitest";
import { postStratify } from "../../src/statistics/postStratify.js";

const cells = {
  name: "age",
  codes: Int32Array.of(0, 0, 0, 1),
  categories: ["18-64", "65+", "unknown to the sample"],
  targets: Float64Array.of(900, 100, 50)
};

describe("postStratify", () => {
  it("multiplies base weights by population over the sum of base weights in the cell", () => {
    const { weights } = postStratify(Float64Array.of(1, 2, 3, 4), cells, "drop");
    [150, 300, 450, 100].forEach((weight, row) => expect(weights[row]).toBeCloseTo(weight, 10));
  });

  it("refuses a population cell that nobody answered from unless told to drop it", () => {
    expect(() => postStratify(Float64Array.of(1, 1, 1, 1), cells)).toThrow(/empty_category.*unknown to the sample/);
  });

  it("refuses respondents in a cell that the population lacks even then", () => {
    const lacking = { ...cells, targets: Float64Array.of(900, 0, 50) };
    expect(() => postStratify(Float64Array.of(1, 1, 1, 1), lacking, "drop")).toThrow(/zero_target.*65\+/);
  });
});
