import { expect, test } from "vitest";
import { formatLarge } from "../../src/words/formatLarge.js";

const plain = (value: number, lang: "ru" | "en") => formatLarge(value, lang).replaceAll("\u00a0", " ");

test("formatLarge speaks millions and billions, with a decimal only where there is one", () => {
  expect(plain(5.4e9, "ru")).toBe("5,4 млрд");
  expect(plain(86.4e6, "en")).toBe("86.4 million");
  expect(plain(3e6, "en")).toBe("3 million");
  expect(plain(82600, "ru")).toBe("82 600");
  expect(plain(0, "en")).toBe("0");
});
