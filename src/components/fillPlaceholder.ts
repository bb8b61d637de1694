import type { Figure, Row } from "../figures/figure.js";
import type { FrameContext } from "./figureFrame.js";
import { figureFrame } from "./figureFrame.js";
import { highlightList } from "./highlightList.js";
import type { Placeholder } from "./placeholders.js";
import type { View } from "./view.js";

/** What fills a place beside the figure itself: everything of the frame's context that the place does not say. */
export type PageContext = Omit<FrameContext, "id" | "headingLevel" | "pinned">;

/** Puts a figure, its sentence or its large numbers into a place of the page. */
export function fillPlaceholder(
  document: Document,
  place: Placeholder,
  figure: Figure,
  rows: readonly Row[],
  view: View,
  page: PageContext
): void {
  const { element, id, headingLevel } = place;
  switch (place.kind) {
    case "figure": {
      const pinned = Object.keys(place.pinned) as (keyof typeof place.pinned)[];
      element.replaceChildren(figureFrame(document, figure, rows, view, { ...page, id, headingLevel, pinned }));
      break;
    }
    case "sentence":
      element.textContent = figure.sentence(rows, view);
      break;
    case "highlights": {
      const list = highlightList(document, figure.highlights?.(rows, view) ?? [], view.lang);
      if (list === null) throw new Error(`figure ${figure.id} has no highlights to show`);
      element.replaceChildren(list);
      break;
    }
  }
}
