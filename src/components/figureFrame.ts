import type { Figure, Row } from "../figures/figure.js";
import { listInWords } from "../words/listInWords.js";
import { verdictMark } from "../words/verdictMark.js";
import type { CatalogueRow } from "./catalogue.js";
import { element } from "./element.js";
import { figureChart } from "./figureChart.js";
import { figureTable } from "./figureTable.js";
import { filterNamesInWords, frameWords } from "./frameWords.js";
import { highlightList } from "./highlightList.js";
import { sourceLine } from "./sourceLine.js";
import type { FilterName, Language, View } from "./view.js";

/** What a figure's frame has to know of the page around it. */
export interface FrameContext {
  /** Unique on the page; ids inside the frame begin with it. */
  readonly id: string;
  readonly headingLevel: 2 | 3;
  /** Catalogue rows, at least of the studies that the figure shows. */
  readonly catalogue: readonly CatalogueRow[];
  /** Filters that the page offers. */
  readonly pageFilters: readonly FilterName[];
  /** Filters that the page fixes for this figure, whatever the reader chooses. */
  readonly pinned: readonly FilterName[];
  readonly csv: { readonly href: string; readonly name: string };
  /** This figure in this view: a link that works when copied. */
  readonly viewHref: string;
  /** Tables, studies, files and code behind this figure. */
  readonly chainHref: string;
  /** Path from the page to the first page of its language, e.g. `../`. */
  readonly languageRoot: string;
}

/**
 * A figure with all that a reader needs beside it: the finding, what is shown, chart or large numbers, the sentence,
 * caveats, table, source and downloads. The same in Node and in the browser. Controls that need scripts are added by
 * `figureControls`.
 *
 * @throws if a study shown is not in the catalogue
 */
export function figureFrame(
  document: Document,
  figure: Figure,
  rows: readonly Row[],
  view: View,
  context: FrameContext
): HTMLElement {
  const { lang } = view;
  const { id } = context;
  const studies = figure.studies(rows, view).map((study) => catalogueRow(context.catalogue, study));
  const synthetic = studies.some((study) => study.synthetic);
  const subtitle = figure.subtitle(rows, view);
  const children = [
    element(
      document,
      "figcaption",
      {},
      element(document, `h${context.headingLevel}`, { id: `${id}-headline` }, figure.headline(rows, view)),
      element(document, "p", { class: "figure-subtitle" }, subtitle),
      synthetic ? element(document, "p", { class: "synthetic" }, frameWords.synthetic[lang]) : null
    ),
    highlightList(document, figure.highlights?.(rows, view) ?? [], lang),
    charts(document, figure, rows, view, id),
    element(document, "p", { class: "figure-sentence", id: `${id}-sentence` }, figure.sentence(rows, view)),
    ...(figure.notes?.(rows, view) ?? []).map((note) => element(document, "p", { class: "figure-note" }, note)),
    unchangedNote(document, figure, context, lang),
    marksLegend(document, rows, lang),
    element(
      document,
      "details",
      { class: "figure-table" },
      element(document, "summary", {}, frameWords.table[lang]),
      element(
        document,
        "div",
        { class: "table-scroll", role: "region", tabindex: "0", "aria-label": subtitle },
        figureTable(document, figure.columns(view), rows, subtitle, lang)
      )
    ),
    sourceLine(document, studies, figure.base(rows, view), context.languageRoot, lang),
    element(
      document,
      "ul",
      { class: "figure-controls" },
      element(
        document,
        "li",
        {},
        element(document, "a", { href: context.csv.href, download: context.csv.name }, frameWords.csv[lang])
      ),
      element(
        document,
        "li",
        {},
        element(document, "a", { class: "view-link", href: context.viewHref }, frameWords.link[lang])
      ),
      element(
        document,
        "li",
        {},
        element(document, "a", { href: `${context.languageRoot}methods.html` }, frameWords.howMade[lang])
      ),
      element(
        document,
        "li",
        {},
        element(document, "a", { class: "chain-link", href: context.chainHref }, frameWords.chain[lang])
      )
    )
  ];
  return element(document, "figure", { id, class: "figure", "aria-labelledby": `${id}-headline` }, ...children);
}

function catalogueRow(catalogue: readonly CatalogueRow[], study: string): CatalogueRow {
  const row = catalogue.find((candidate) => candidate.study === study);
  if (row === undefined) throw new Error(`figureFrame: study ${study} is not in the catalogue`);
  return row;
}

function charts(document: Document, figure: Figure, rows: readonly Row[], view: View, id: string): HTMLElement | null {
  const names = { id, labelledBy: `${id}-headline`, describedBy: `${id}-sentence` };
  const drawn = figureChart(document, (width) => figure.plot?.(rows, { ...view, width }) ?? null, names);
  return drawn.length === 0 ? null : element(document, "div", { class: "figure-chart" }, ...drawn);
}

function unchangedNote(
  document: Document,
  figure: Figure,
  { pageFilters, pinned }: FrameContext,
  lang: Language
): HTMLElement | null {
  const without = pageFilters.filter((name) => !figure.filters.includes(name) || pinned.includes(name));
  if (without.length === 0) return null;
  const names = listInWords(
    without.map((name) => filterNamesInWords[name][lang]),
    lang
  );
  const text =
    lang === "ru"
      ? `${without.length === 1 ? "Фильтр" : "Фильтры"}: ${names} — здесь ничего не ${without.length === 1 ? "меняет" : "меняют"}.`
      : `The ${without.length === 1 ? "filter" : "filters"} for ${names} ${without.length === 1 ? "does" : "do"} not change this figure.`;
  return element(document, "p", { class: "figure-note" }, text);
}

function marksLegend(document: Document, rows: readonly Row[], lang: Language): HTMLElement | null {
  const verdicts = [...new Set(rows.map((row) => row["verdict"] ?? "published"))].map(String).sort();
  const marks = verdicts.map((verdict) => verdictMark(verdict, lang)).filter(({ mark }) => mark !== "");
  if (marks.length === 0) return null;
  const text = marks.map(({ mark, spoken }) => `${mark} — ${spoken}`).join("; ");
  return element(document, "p", { class: "figure-note" }, `${frameWords.marks[lang]}: ${text}.`);
}
