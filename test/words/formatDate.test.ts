import { expect, test } from "vitest";
import { formatDate } from "../../src/words/formatDate.js";

test("formatDate writes dates out", () => {
  expect(formatDate("2023-09-07", "ru")).toBe("7\u00a0сентября\u00a02023\u00a0года");
  expect(formatDate("2023-09-07", "en")).toBe("7\u00a0September\u00a02023");
});

test("formatDate refuses other notations and months", () => {
  expect(() => formatDate("07.09.2023", "ru")).toThrow("not a YYYY-MM-DD date: 07.09.2023");
  expect(() => formatDate("2023-13-01", "ru")).toThrow("2023-13-01");
});
