import { expect, test } from "vitest";
import { formatPValue } from "../../src/words/formatPValue.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("formatPValue never says that a p-value is zero", () => {
  expect(plain(formatPValue(0, "en"))).toBe("p < 0.001");
  expect(plain(formatPValue(0.0312, "ru"))).toBe("p = 0,031");
  expect(plain(formatPValue(0.456, "en"))).toBe("p = 0.46");
  expect(plain(formatPValue(1, "ru"))).toBe("p = 1,00");
});
