import { expect, test } from "vitest";
import { markedText } from "../../src/components/markedText.js";
import { exampleDocument } from "./exampleDocument.js";

const document = exampleDocument();
const htmlOf = (text: string, lang: "ru" | "en"): string => {
  const cell = document.createElement("td");
  cell.append(...markedText(document, text, lang));
  return cell.innerHTML;
};

test("a mark is for the eye, its meaning for a screen reader, in the page's language", () => {
  expect(htmlOf("12 % [н]", "ru")).toBe(
    '12 % <span aria-hidden="true">[н]</span>' +
      '<span class="visually-hidden">ненадёжно: ответивших мало или интервал широк</span>'
  );
  expect(htmlOf("[x]", "en")).toContain("not available: not asked, or nobody in the group");
});

test("what is no mark of the language stays text", () => {
  expect(htmlOf("57 %", "en")).toBe("57 %");
  expect(htmlOf("see [1], [к]", "en")).toBe("see [1], [к]");
});
