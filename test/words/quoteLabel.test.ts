import { expect, test } from "vitest";
import { quoteLabel } from "../../src/words/quoteLabel.js";

test("quoteLabel nests quotation marks", () => {
  expect(quoteLabel("Портал «Наш Петербург»", "ru")).toBe("«Портал „Наш Петербург“»");
  expect(quoteLabel("The “Our Petersburg” portal", "en")).toBe("“The ‘Our Petersburg’ portal”");
});
