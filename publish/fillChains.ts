import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeHtml } from "../loaders/pages/html.js";
import type { TableList } from "../loaders/tables/tableList.js";
import { chainAnchor, chainPages } from "../src/components/chainLink.js";
import type { Language } from "../src/components/view.js";
import { checksum } from "./fillChain.js";
import type { FigureSource, Provenance } from "./siteManifest.js";

const words = {
  ru: {
    tables: "Опубликованные таблицы",
    studies: "Исследования",
    code: "код расчётов",
    studyTitle: "Исследования и их файлы",
    answer: "Ответ в начале страницы"
  },
  en: {
    tables: "Published tables",
    studies: "Studies",
    code: "code of the computation",
    studyTitle: "Studies and their files",
    answer: "The answer at the top of the page"
  }
} as const;

const place = /<div data-chains(?:="")?><\/div>/;

/**
 * Fills the pages of chains: from every figure of every other page to the tables it reads, to their studies, to the
 * extracts and the code behind those. Figures of a study's page have their chain there.
 */
export async function fillChains(site: string, provenance: Provenance, list: TableList): Promise<void> {
  for (const lang of ["ru", "en"] as const) {
    const path = join(site, chainPages[lang]);
    if (!existsSync(path)) continue;
    const filled = await chainsOf(site, provenance, list, lang);
    await writeFile(
      path,
      (await readFile(path, "utf8")).replace(place, () => filled)
    );
  }
}

async function chainsOf(
  site: string,
  { pages, studies }: Provenance,
  list: TableList,
  lang: Language
): Promise<string> {
  const text = words[lang];
  const up = lang === "en" ? "../" : "";
  const own = Object.entries(pages).filter(
    ([page]) =>
      page.startsWith("en/") === (lang === "en") && !/(^|\/)studies\/[^/]+$/.test(page.replace(/index\.html$/, ""))
  );
  const titles = new Map<string, string>();
  // One page at a time, and a copy of its title: a piece of a text keeps all of it in memory.
  for (const study of Object.keys(studies)) {
    const html = await readFile(join(site, lang === "en" ? "en" : "", "studies", `${study}.html`), "utf8");
    titles.set(study, Buffer.from(titleOf(html)).toString());
  }
  const hash = (value: string): string => checksum(value, lang);
  const sections = await Promise.all(
    own.map(async ([page, sources]) => {
      const html = await readFile(join(site, page), "utf8");
      const link = page.slice(lang === "en" ? "en/".length : 0);
      const figures = [...merge(sources)].map(([figure, { tables, studies: shown }]) =>
        [
          `<h3 id="${chainAnchor(page, figure)}">${headlineOf(html, figure) ?? text.answer}</h3>`,
          `<p>${text.tables}:</p>`,
          `<ul>${tables.map((name) => `<li><a href="${up}data/${name}.parquet">data/${name}.parquet</a> ${hash(list[name]!.sha256)}</li>`).join("")}</ul>`,
          `<p>${text.studies}: ${shown.map((study) => `<a href="#study-${study}">${titles.get(study)!}</a>`).join("; ")}</p>`
        ].join("")
      );
      return `<h2><a href="${link}">${titleOf(html)}</a></h2>${figures.join("")}`;
    })
  );
  const files = Object.entries(studies).map(([study, inputs]) => {
    const shown = Object.entries(inputs).filter(([name]) => name === "code" || name.startsWith("data/extracts/"));
    const lines = shown.map(
      ([name, value]) => `<li>${escapeHtml(name === "code" ? text.code : name)} ${hash(value)}</li>`
    );
    return `<h3 id="study-${study}"><a href="studies/${study}.html#chain">${titles.get(study)!}</a></h3><ul>${lines.join("")}</ul>`;
  });
  return `${sections.join("")}<h2>${text.studyTitle}</h2>${files.join("")}`;
}

/** A figure that stands on a page in several views has the tables and studies of all of them. */
function merge(sources: readonly FigureSource[]): Map<string, Omit<FigureSource, "figure">> {
  const merged = new Map<string, Omit<FigureSource, "figure">>();
  for (const { figure, tables, studies } of sources) {
    const known = merged.get(figure) ?? { tables: [], studies: [] };
    merged.set(figure, {
      tables: [...new Set([...known.tables, ...tables])].sort(),
      studies: [...new Set([...known.studies, ...studies])].sort()
    });
  }
  return merged;
}

function titleOf(html: string): string {
  return /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]!.replace(/<[^>]+>/g, "") ?? "";
}

/** The figure's headline on the page; null where the page shows only its sentence or numbers. */
function headlineOf(html: string, figure: string): string | null {
  return new RegExp(`id="${figure}(?:-[\\\\w-]*)?-headline"[^>]*>([^<]*)<`).exec(html)?.[1] ?? null;
}
