import { expect, test } from "vitest";
import { formatMonth } from "../../src/words/formatMonth.js";

test("formatMonth gives month and year", () => {
  expect(formatMonth("2024-05-26", "ru")).toBe("май\u00a02024");
  expect(formatMonth("2023-11-28", "ru")).toBe("нояб.\u00a02023");
  expect(formatMonth("2023-11-28", "en")).toBe("Nov\u00a02023");
  expect(() => formatMonth("2023-11", "en")).toThrow("not a YYYY-MM-DD date: 2023-11");
});
