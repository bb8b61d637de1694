import { expect, test } from "vitest";
import { formatShare } from "../../src/words/formatShare.js";

test("formatShare writes percent after a no-break space", () => {
  expect(formatShare(0.567, "ru")).toBe("57\u00a0%");
  expect(formatShare(0.4253, "ru", 2)).toBe("42,53\u00a0%");
  expect(formatShare(0.4253, "en", 2)).toBe("42.53\u00a0%");
  expect(formatShare(0, "en")).toBe("0\u00a0%");
  expect(formatShare(1, "en")).toBe("100\u00a0%");
});
