import { expect, test } from "vitest";
import { listInWords } from "../../src/words/listInWords.js";

test("listInWords joins with the conjunction of the language", () => {
  expect(listInWords(["a"], "en")).toBe("a");
  expect(listInWords(["a", "b"], "en")).toBe("a and b");
  expect(listInWords(["а", "б", "в"], "ru")).toBe("а, б и в");
  expect(() => listInWords([], "ru")).toThrow("nothing to list");
});
