import { expect, test } from "vitest";
import { boundInWords } from "../../src/words/boundInWords.js";

test("boundInWords keeps a lower bound a lower bound", () => {
  expect(boundInWords(30000, "at_least", "en")).toBe("more than 30,000");
  expect(boundInWords(30000, "at_least", "ru")).toBe("более 30\u00a0000");
  expect(boundInWords(22989, "exact", "en")).toBe("22,989");
  expect(boundInWords(1500000, "rounded", "ru")).toBe("около 1,5\u00a0млн");
});

test("boundInWords refuses a bound it does not know", () => {
  expect(() => boundInWords(1, "at_most" as "exact", "en")).toThrow("unknown bound: at_most");
});
