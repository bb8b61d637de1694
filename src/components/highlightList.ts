import type { Highlight } from "../figures/figure.js";
import { element } from "./element.js";
import { markedText } from "./markedText.js";
import type { Language } from "./view.js";

/** Large numbers; one of them is not a list. The label comes first for a screen reader, the style turns it round. */
export function highlightList(
  document: Document,
  highlights: readonly Highlight[],
  lang: Language
): HTMLElement | null {
  if (highlights.length === 0) return null;
  return element(
    document,
    "dl",
    { class: "highlights" },
    ...highlights.map(({ value, label, note }) =>
      element(
        document,
        "div",
        {},
        element(document, "dt", {}, label),
        element(document, "dd", { class: "highlight-value" }, ...markedText(document, value, lang)),
        note === undefined ? null : element(document, "dd", { class: "highlight-note" }, note)
      )
    )
  );
}
