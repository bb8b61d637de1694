import { expect, test } from "vitest";
import { countInWords } from "../../src/words/countInWords.js";

test("countInWords says what is counted in the right form", () => {
  expect(countInWords(22989, "visitor", "ru")).toBe("22\u00a0989\u00a0посетителей");
  expect(countInWords(1, "respondent", "ru")).toBe("1\u00a0респондент");
  expect(countInWords(0, "respondent", "en")).toBe("0\u00a0respondents");
  expect(countInWords(12503, "respondent", "ru")).toBe("12\u00a0503\u00a0респондента");
});
