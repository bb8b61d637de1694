import { expect, test } from "vitest";
import { chanceInWords } from "../../src/words/chanceInWords.js";

test("chanceInWords says how often chance alone would do it", () => {
  expect(chanceInWords(0.0004, "en")).toBe("chance alone gives this less than once in 1,000");
  expect(chanceInWords(0.009, "ru")).toBe("случайно такое бывает реже 1 раза из 100");
  expect(chanceInWords(0.049, "en")).toBe("chance alone gives this less than once in 20");
  expect(chanceInWords(0.05, "en")).toBe("chance alone can give such a difference");
});
