import { expect, test } from "vitest";
import { formatPerThousand } from "../../src/words/formatPerThousand.js";

test("formatPerThousand has one decimal in the language's notation", () => {
  const rate = (77826 / 1016357) * 1000;
  expect(formatPerThousand(rate, "ru")).toBe("76,6");
  expect(formatPerThousand(rate, "en")).toBe("76.6");
});
