import { verdictMark, verdicts } from "../words/verdictMark.js";
import { element } from "./element.js";
import type { Language } from "./view.js";

/** A text with its marks for the eye alone, and what they mean for a screen reader, which would spell `[c]` out. */
export function markedText(document: Document, text: string, lang: Language): (Node | string)[] {
  const marks = new Map(
    verdicts
      .map((verdict) => verdictMark(verdict, lang))
      .filter(({ mark }) => mark !== "")
      .map(({ mark, spoken }) => [mark, spoken])
  );
  return text
    .split(/(\[[^\s\]]\])/)
    .filter((part) => part !== "")
    .flatMap((part): (Node | string)[] => {
      const spoken = marks.get(part);
      return spoken === undefined
        ? [part]
        : [
            element(document, "span", { "aria-hidden": "true" }, part),
            element(document, "span", { class: "visually-hidden" }, spoken)
          ];
    });
}
