import { expect, test } from "vitest";
import { differenceDigits, differenceSize } from "../../src/words/differenceSize.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("differenceSize says size and direction", () => {
  expect(plain(differenceSize(-0.34, 0, "ru", "share"))).toBe("на 34 п. п. меньше");
  expect(plain(differenceSize(0.34, 0, "en", "share"))).toBe("34 points more");
  expect(plain(differenceSize(-0.46, 1, "ru", "mean"))).toBe("на 0,5 балла ниже");
});

test("differenceDigits grants a decimal only to a narrow interval", () => {
  expect([differenceDigits(0.08, 0.16, "share"), differenceDigits(0.009, 0.015, "share")]).toEqual([0, 1]);
  expect([differenceDigits(0.1, 0.5, "mean"), differenceDigits(0.41, 0.49, "mean")]).toEqual([1, 2]);
});
