import { describe, expect, test } from "vitest";
import { formatShareRange } from "../../src/words/formatShareRange.js";

describe("formatShareRange", () => {
  test("writes whole percent with one sign", () => {
    expect(formatShareRange(0.549, 0.681, "ru")).toBe("55–68\u00a0%");
  });

  test("writes a decimal only where the interval is narrower than one percent", () => {
    expect(formatShareRange(0.612, 0.618, "ru")).toBe("61,2–61,8\u00a0%");
    expect(formatShareRange(0.002, 0.008, "en")).toBe("0.2–0.8\u00a0%");
  });

  test("writes ends that round to the same figure once", () => {
    expect(formatShareRange(0.6141, 0.6144, "en")).toBe("61.4\u00a0%");
  });
});
