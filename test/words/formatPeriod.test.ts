import { expect, test } from "vitest";
import { formatPeriod } from "../../src/words/formatPeriod.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("formatPeriod does not repeat what both ends share", () => {
  expect(plain(formatPeriod("2024-05-13", "2024-05-26", "en"))).toBe("13–26 May 2024");
  expect(plain(formatPeriod("2024-05-13", "2024-05-26", "ru"))).toBe("13–26 мая 2024 года");
  expect(plain(formatPeriod("2023-08-28", "2023-09-07", "ru"))).toBe("28 августа – 7 сентября 2023 года");
  expect(plain(formatPeriod("2023-12-28", "2024-01-07", "en"))).toBe("28 December 2023 – 7 January 2024");
  expect(plain(formatPeriod("2024-05-13", "2024-05-13", "en"))).toBe("13 May 2024");
});
