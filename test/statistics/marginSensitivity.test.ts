import { describe, expect, it } from "vitest";
import { marginSensitivity } from "../../src/statistics/marginSensitivity.js";

describe("marginSensitivity", () => {
  it("finds the margin that a figure rests on", () => {
    // Everybody over 65 says no, everybody else yes; sex does not matter.
    const sex = {
      name: "sex",
      codes: Int32Array.of(0, 1, 0, 1, 0, 1),
      categories: ["m", "f"],
      targets: Float64Array.of(50, 50)
    };
    const age = {
      name: "age",
      codes: Int32Array.of(0, 0, 0, 0, 1, 1),
      categories: ["18-64", "65+"],
      targets: Float64Array.of(40, 60)
    };
    const answers = Float64Array.of(1, 1, 1, 1, 0, 0);
    const [withoutSex, withoutAge] = marginSensitivity(
      new Float64Array(6).fill(1),
      [sex, age],
      answers,
      new Uint8Array(6).fill(1)
    );
    expect(withoutSex).toMatchObject({ margin: "sex" });
    expect(withoutSex!.change).toBeCloseTo(0, 10);
    expect(withoutAge!.estimate).toBeCloseTo(4 / 6, 10);
    expect(withoutAge!.change).toBeCloseTo(4 / 6 - 0.4, 10);
  });
});
