import type { FilterName } from "./view.js";
import { filterNames } from "./view.js";
import type { FilterState } from "./viewState.js";

export type PlaceholderKind = "figure" | "sentence" | "highlights";

/** A place of a page that a figure fills: whole (`data-figure`), its sentence or its large numbers only. */
export interface Placeholder {
  readonly element: HTMLElement;
  readonly kind: PlaceholderKind;
  readonly figure: string;
  /** Filters that the page fixes for this place (`data-view`). */
  readonly pinned: Partial<FilterState>;
  readonly headingLevel: 2 | 3;
  /** Id of the frame: the figure's, and the fixed values where there are any. */
  readonly id: string;
}

/**
 * Finds the places of a page: `<div data-figure="awareness" data-view='{"study": "ekp-2024-05"}' data-level="3">`,
 * `<p data-sentence="…">`, `<div data-highlights="…">`.
 *
 * @throws if `data-view` is not an object of filters, or if a figure stands twice on the page in the same view
 */
export function findPlaceholders(root: ParentNode): Placeholder[] {
  const places = (["figure", "sentence", "highlights"] as const).flatMap((kind) =>
    Array.from(root.querySelectorAll<HTMLElement>(`[data-${kind}]`), (element) => placeholder(element, kind))
  );
  const ids = places.filter(({ kind }) => kind === "figure").map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`figure ${twice} stands twice on the page in the same view`);
  return places;
}

function placeholder(element: HTMLElement, kind: PlaceholderKind): Placeholder {
  const figure = element.dataset[kind] ?? "";
  const pinned = JSON.parse(element.dataset["view"] ?? "{}") as Partial<FilterState>;
  const unknown = Object.keys(pinned).find((name) => !filterNames.includes(name as FilterName));
  if (unknown !== undefined) throw new Error(`figure ${figure}: data-view has ${unknown}, which is no filter`);
  return {
    element,
    kind,
    figure,
    pinned,
    headingLevel: element.dataset["level"] === "3" ? 3 : 2,
    id: [figure, ...Object.values(pinned).map(String)].join("-").replace(/[^\w-]/g, "-")
  };
}
