import { basename } from "node:path/posix";
import { parseHTML } from "linkedom";
import type { CatalogueRow } from "../../src/components/catalogue.js";
import type { Database } from "../../src/components/database.js";
import { element } from "../../src/components/element.js";
import { explorerWords } from "../../src/components/explorerWords.js";
import { figureCsv } from "../../src/components/figureCsv.js";
import { fillPlaceholder } from "../../src/components/fillPlaceholder.js";
import { filterWords } from "../../src/components/filterWords.js";
import type { PageData } from "../../src/components/pageData.js";
import { fillPageFilters } from "../../src/components/pageFilters.js";
import { chainAnchor, chainPages } from "../../src/components/chainLink.js";
import { findPlaceholders } from "../../src/components/placeholders.js";
import { pageIn, pageLanguage } from "../../src/components/sitePages.js";
import type { Language, View } from "../../src/components/view.js";
import type { Figure, Row } from "../../src/figures/figure.js";
import { bakeHead } from "./bakeHead.js";
import { bakeSql } from "./bakeSql.js";
import { relativeLink } from "./relativeLink.js";

/** What pages are baked with; one for the whole site. */
export interface BakeTools {
  readonly database: Database;
  readonly data: PageData;
  /** Every figure by its id, as `src/figures/registry.ts` has them. */
  readonly figures: Readonly<Record<string, () => Promise<Figure>>>;
}

/** A file that a page links to, by its path in the site. */
export interface BakedFile {
  readonly path: string;
  readonly contents: string;
}

/**
 * Completes a page that Framework has built: filters, figures, tables and sentences in the default view, results of
 * SQL blocks, language and policy. The same page, tables and code give the same bytes.
 *
 * @param path of the page as Framework names it, e.g. `/awareness`, `/en/index`
 * @returns the page and the CSV files that its figures link to
 * @throws naming page and figure if a place cannot be filled
 */
export async function bakePage(
  html: string,
  { path }: { readonly path: string },
  tools: BakeTools
): Promise<{ html: string; files: BakedFile[] }> {
  const lang = pageLanguage(path);
  const { document } = parseHTML(html) as unknown as { document: Document };
  const { names, defaults } = await namingPage(path, () => fillPageFilters(document, tools.data, lang));
  const files: BakedFile[] = [];
  for (const place of findPlaceholders(document)) {
    const load = tools.figures[place.figure];
    if (load === undefined) throw new Error(`${path}: unknown figure: ${place.figure}`);
    const figure = await load();
    const view: View = { lang, width: 0, ...defaults, ...place.pinned };
    const rows = await tools.database.query(figure.tables(view), figure.query(view));
    const csv = `/csv/${lang}/${pageName(path)}/${place.id}.csv`;
    try {
      fillPlaceholder(document, place, figure, rows, view, {
        catalogue: tools.data.catalogue,
        pageFilters: names,
        languageRoot: relativeLink(path, pageIn(lang, "/")),
        csv: { href: relativeLink(path, csv), name: basename(csv) },
        viewHref: `#${place.id}`,
        chainHref:
          document.querySelector("[data-chain]") !== null
            ? "#chain"
            : `${relativeLink(path, `/${chainPages[lang]}`)}#${chainAnchor(`${path.slice(1)}.html`, figure.id)}`
      });
    } catch (error) {
      throw new Error(`${path}: figure ${place.figure} cannot be drawn`, { cause: error });
    }
    if (place.kind === "figure") files.push({ path: csv.slice(1), contents: csvOf(figure, rows, view, tools.data) });
  }
  await namingPage(path, () => bakeSql(document, tools.database, lang));
  tellWithoutScripts(document, lang);
  wrapTables(document);
  for (const pre of document.querySelectorAll("pre")) pre.setAttribute("data-copy", "none");
  bakeHead(document, path);
  return { html: document.toString(), files };
}

async function namingPage<Result>(path: string, step: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw new Error(`${path} cannot be made`, { cause: error });
  }
}

/** `/en/studies/x` is `studies/x`, `/` is `index`. */
function pageName(path: string): string {
  const name = pageIn("ru", path).slice(1);
  return name === "" || name.endsWith("/") ? `${name}index` : name;
}

function csvOf(figure: Figure, rows: readonly Row[], view: View, { catalogue }: PageData): string {
  const shown = figure.studies(rows, view);
  const synthetic = catalogue.some((row: CatalogueRow) => row.synthetic && shown.includes(row.study));
  return figureCsv(figure.columns(view), rows, synthetic, view.lang);
}

/** Tables written in Markdown may be wider than a phone: they scroll by themselves, also from the keyboard. */
function wrapTables(document: Document): void {
  for (const table of document.querySelectorAll("main table")) {
    if (table.closest(".table-scroll") !== null) continue;
    const label = table.querySelector("thead")?.textContent.replace(/\s+/g, " ").trim() ?? "";
    const scroll = element(document, "div", {
      class: "table-scroll",
      role: "region",
      tabindex: "0",
      "aria-label": label
    });
    table.replaceWith(scroll);
    scroll.append(table);
  }
}

function tellWithoutScripts(document: Document, lang: Language): void {
  const notes = [
    { place: document.querySelector("form.filters"), text: filterWords.withoutScripts[lang] },
    { place: document.querySelector("[data-explorer]"), text: explorerWords.withoutScripts[lang] }
  ];
  for (const { place, text } of notes) {
    place?.append(element(document, "noscript", {}, element(document, "p", {}, text)));
  }
}
