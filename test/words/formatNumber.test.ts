import { describe, expect, test } from "vitest";
import { formatNumber } from "../../src/words/formatNumber.js";

describe("formatNumber", () => {
  test("groups thousands and writes the decimal mark of the language", () => {
    expect(formatNumber(1016357, "ru")).toBe("1\u00a0016\u00a0357");
    expect(formatNumber(1016357, "en")).toBe("1,016,357");
    expect(formatNumber(76.5735, "ru", 1)).toBe("76,6");
    expect(formatNumber(76.5735, "en", 1)).toBe("76.6");
    expect(formatNumber(1234.5, "ru", 2)).toBe("1\u00a0234,50");
  });

  test("groups no digit after the decimal mark", () => {
    expect(formatNumber(0.12345, "en", 5)).toBe("0.12345");
  });

  test("writes zero, one and three digits plainly", () => {
    expect([0, 1, 999].map((value) => formatNumber(value, "ru"))).toEqual(["0", "1", "999"]);
  });

  test("has a true minus, and none before what rounds to zero", () => {
    expect(formatNumber(-1200, "en")).toBe("\u22121,200");
    expect(formatNumber(-0.4, "en")).toBe("0");
    expect(formatNumber(-0.04, "ru", 1)).toBe("0,0");
  });

  test("refuses what is not a number instead of printing it", () => {
    expect(() => formatNumber(NaN, "en")).toThrow("not a finite number");
    expect(() => formatNumber(Infinity, "ru")).toThrow("not a finite number");
  });
});
