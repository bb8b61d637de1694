import { describe, expect, test } from "vitest";
import { differenceInWords } from "../../src/words/differenceInWords.js";
import type { DifferenceScale } from "../../src/words/differenceSize.js";

const both = (difference: number, lower: number, upper: number, scale: DifferenceScale) =>
  (["ru", "en"] as const).map((lang) =>
    differenceInWords(difference, lower, upper, lang, scale).replaceAll("\u00a0", " ")
  );

describe("differenceInWords", () => {
  test("says the size, the direction and the interval in points", () => {
    expect(both(0.12, 0.08, 0.16, "share")).toEqual(["на 12 п. п. больше, от 8 до 16", "12 points more, 8 to 16"]);
    expect(both(-0.12, -0.16, -0.08, "share")).toEqual(["на 12 п. п. меньше, от 8 до 16", "12 points fewer, 8 to 16"]);
  });

  test("says that the data show no difference where the interval includes 0", () => {
    expect(both(0.01, -0.03, 0.05, "share")).toEqual([
      "данные не показывают различия (от 3 п. п. меньше до 5 п. п. больше)",
      "the data do not show a difference (from 3 points fewer to 5 points more)"
    ]);
    expect(both(0, 0, 0, "share")[1]).toContain("do not show a difference");
  });

  test("carries tenths only where the interval is narrower than a point", () => {
    expect(both(0.012, 0.009, 0.015, "share")[1]).toBe("1.2 points more, 0.9 to 1.5");
  });

  test("measures ratings in points of the scale", () => {
    expect(both(-0.31, -0.52, -0.1, "mean")).toEqual([
      "на 0,3 балла ниже, от 0,1 до 0,5",
      "0.3 points lower, 0.1 to 0.5"
    ]);
  });

  test("refuses a difference outside its interval", () => {
    expect(() => differenceInWords(0.3, 0.1, 0.2, "en", "share")).toThrow("not lower ≤ difference ≤ upper");
  });
});
