import type { Figure, Row } from "../figures/figure.js";
import { figures } from "../figures/registry.js";
import type { CatalogueRow } from "./catalogue.js";
import { catalogueSql } from "./catalogue.js";
import type { Progress } from "./fetchBytes.js";
import { figureCsv } from "./figureCsv.js";
import { fillPlaceholder } from "./fillPlaceholder.js";
import type { Placeholder } from "./placeholders.js";
import { findPlaceholders } from "./placeholders.js";
import { sharedDatabase } from "./sharedDatabase.js";
import type { FilterName, Language, View } from "./view.js";
import type { FilterState } from "./viewState.js";
import { serialiseView } from "./viewState.js";

/** What the figures of a page are redrawn for. */
export interface Redraw {
  readonly lang: Language;
  readonly state: FilterState;
  readonly defaults: FilterState;
  readonly pageFilters: readonly FilterName[];
  readonly languageRoot: string;
  onProgress(progress: Progress): void;
  /** False once the reader has asked for another view: what was computed is then not shown. */
  isCurrent(): boolean;
}

/** A figure with its rows, ready to be put in its place. */
interface Drawing {
  readonly place: Placeholder;
  readonly figure: Figure;
  readonly rows: readonly Row[];
  readonly view: View;
}

/**
 * Redraws the figures of the page that a new state of the filters changes. All rows are there before the first figure
 * changes, so the page never shows two views at once.
 *
 * @returns elements that were redrawn, or nothing if the view is no longer wanted
 * @throws if the engine, a table or a query fails; the page is then as it was
 */
export async function redrawFigures(redraw: Redraw): Promise<HTMLElement[]> {
  const database = await sharedDatabase((progress) => redraw.onProgress(progress));
  const catalogue = (await database.query(["catalogue"], { sql: catalogueSql, params: [] })) as CatalogueRow[];
  const drawings: Drawing[] = [];
  for (const place of findPlaceholders(document)) {
    const load = figures[place.figure];
    if (load === undefined) throw new Error(`unknown figure: ${place.figure}`);
    const figure = await load();
    const view: View = { lang: redraw.lang, width: 0, ...redraw.state, ...place.pinned };
    if (drawnState(place, figure, redraw.defaults) === relevantState(figure, view)) continue;
    const tables = [...new Set([...figure.tables(view), "catalogue", "domains"])];
    drawings.push({ place, figure, view, rows: await database.query(tables, figure.query(view)) });
  }
  if (!redraw.isCurrent()) return [];
  for (const drawing of drawings) show(drawing, catalogue, redraw);
  return drawings.map(({ place }) => place.element);
}

/** The part of a view that can change a figure. */
function relevantState(figure: Figure, view: FilterState): string {
  return JSON.stringify(figure.filters.map((name) => view[name]));
}

/** What the figure on the page was drawn for: baked in the default view, or not drawn at all in the preview. */
function drawnState({ element, pinned }: Placeholder, figure: Figure, defaults: FilterState): string | null {
  if (element.childNodes.length === 0) return null;
  return element.dataset["drawn"] ?? relevantState(figure, { ...defaults, ...pinned });
}

function show({ place, figure, rows, view }: Drawing, catalogue: readonly CatalogueRow[], redraw: Redraw): void {
  const { element, id } = place;
  const { lang, state, defaults, pageFilters, languageRoot } = redraw;
  const opened = element.querySelector("details")?.open ?? false;
  const old = element.querySelector<HTMLAnchorElement>("a[download]")?.href;
  if (old?.startsWith("blob:") === true) URL.revokeObjectURL(old);
  const shown = figure.studies(rows, view);
  const synthetic = catalogue.some((row) => row.synthetic && shown.includes(row.study));
  const csv = new Blob([figureCsv(figure.columns(view), rows, synthetic, lang)], { type: "text/csv" });
  const query = serialiseView(state, defaults);
  const name = `${[id, ...new URLSearchParams(query).values()].join("-").replace(/[^\w-]/g, "-")}.csv`;
  fillPlaceholder(document, place, figure, rows, view, {
    catalogue,
    pageFilters,
    languageRoot,
    csv: { href: URL.createObjectURL(csv), name },
    viewHref: `${location.pathname}${query}#${id}`,
    chainHref: element.querySelector("a.chain-link")?.getAttribute("href") ?? `${languageRoot}chain.html`
  });
  element.dataset["drawn"] = relevantState(figure, view);
  const details = element.querySelector("details");
  if (details !== null) details.open = opened;
}
