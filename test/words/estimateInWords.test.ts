import { describe, expect, test } from "vitest";
import { estimateInWords } from "../../src/words/estimateInWords.js";

const both = (estimate: number, lower: number, upper: number) =>
  (["ru", "en"] as const).map((lang) => estimateInWords(estimate, lower, upper, lang).replaceAll("\u00a0", " "));

describe("estimateInWords", () => {
  test.each([
    [0.615, 0.55, 0.68, "примерно 6 из 10 (55–68 %)", "about 6 in 10 (55–68 %)"],
    [0.9, 0.87, 0.93, "примерно 9 из 10 (87–93 %)", "about 9 in 10 (87–93 %)"],
    [0.51, 0.47, 0.55, "примерно половина (47–55 %)", "about half (47–55 %)"],
    [0.335, 0.32, 0.35, "примерно треть (32–35 %)", "about a third (32–35 %)"],
    [0.24, 0.225, 0.255, "примерно четверть (23–26 %)", "about a quarter (23–26 %)"],
    [0.052, 0.042, 0.063, "примерно 1 из 20 (4–6 %)", "about 1 in 20 (4–6 %)"],
    [0.031, 0.026, 0.037, "примерно 3 из 100 (3–4 %)", "about 3 in 100 (3–4 %)"],
    [0.955, 0.94, 0.97, "примерно 19 из 20 (94–97 %)", "about 19 in 20 (94–97 %)"],
    [0.985, 0.97, 0.99, "почти все (97–99 %)", "nearly all (97–99 %)"],
    [0.004, 0.002, 0.008, "меньше 1 из 100 (0,2–0,8 %)", "fewer than 1 in 100 (0.2–0.8 %)"]
  ])("says %d (%d to %d) as simply as the interval allows", (estimate, lower, upper, ru, en) => {
    expect(both(estimate, lower, upper)).toEqual([ru, en]);
  });

  test("claims hundredths only of an interval that carries them", () => {
    expect(both(0.6143, 0.612, 0.617)[1]).toBe("about 61 in 100 (61.2–61.7 %)");
    expect(both(0.6143, 0.5, 0.72)[1]).toBe("about 6 in 10 (50–72 %)");
  });

  test("gives no single figure for an interval that says next to nothing", () => {
    expect(both(0.4, 0.05, 0.85)).toEqual(["от 5 % до 85 %, точнее сказать нельзя", "somewhere from 5 % to 85 %"]);
  });

  test("says at 0 and at 1 how far the truth may be", () => {
    expect(both(0, 0, 0.034)).toEqual(["0 % (не больше 3 %)", "0 % (at most 3 %)"]);
    expect(both(1, 0.963, 1)).toEqual(["100 % (не меньше 96 %)", "100 % (at least 96 %)"]);
    expect(both(0, 0, 0.004)).toEqual(["0 % (не больше 0,4 %)", "0 % (at most 0.4 %)"]);
    expect(both(0, 0, 0)).toEqual(["0 %", "0 %"]);
    expect(both(1, 1, 1)).toEqual(["100 %", "100 %"]);
  });

  test("refuses an estimate outside its interval, and shares outside 0–1", () => {
    expect(() => estimateInWords(0.7, 0.5, 0.6, "en")).toThrow("not 0 ≤ lower ≤ estimate ≤ upper ≤ 1");
    expect(() => estimateInWords(61, 55, 68, "en")).toThrow(RangeError);
    expect(() => estimateInWords(NaN, 0, 1, "en")).toThrow(RangeError);
  });
});
