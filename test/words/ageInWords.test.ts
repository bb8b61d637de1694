import { expect, test } from "vitest";
import { ageInWords } from "../../src/words/ageInWords.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("ageInWords reads bands, thresholds and all adults", () => {
  expect(plain(ageInWords("65+", "ru"))).toBe("65 лет и старше");
  expect(plain(ageInWords("18-24", "ru"))).toBe("18–24 лет");
  expect(plain(ageInWords("18-21", "ru"))).toBe("18–21 года");
  expect(plain(ageInWords("all", "ru"))).toBe("18 лет и старше");
  expect(ageInWords("all", "en")).toBe("18 and over");
});

test("ageInWords refuses what is not an age category", () => {
  expect(() => ageInWords("older", "ru")).toThrow("unknown age category: older");
});
