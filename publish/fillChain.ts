import type { Inputs } from "../loaders/freshness/inputs.js";
import { escapeHtml } from "../loaders/pages/html.js";
import { pageLanguage } from "../src/components/sitePages.js";

const words = {
  ru: { title: "Из чего сделаны таблицы: контрольные суммы (SHA-256)", tables: "Опубликованные таблицы", inputs: "Исходное", code: "код расчётов", manifest: "Полный перечень" },
  en: { title: "What the tables were made from: checksums (SHA-256)", tables: "Published tables", inputs: "Sources", code: "code of the computation", manifest: "The whole list" }
} as const;

/** Characters of a checksum that pages show; the manifest has it whole. */
export const SHOWN = 16;

/** What a study's page says of its chain. */
export interface StudyChain {
  /** Checksums of its published tables, by name. */
  readonly tables: Inputs;
  readonly inputs: Inputs;
}

/**
 * Fills the place of a study's page for its chain: published tables, extracts, codebook, code, each with its checksum.
 * Pages without such a place stay as they are.
 *
 * @param path of the page in the site, e.g. `en/studies/a.html`
 * @throws if the page is of a study that has no chain
 */
export function fillChain(html: string, path: string, chains: ReadonlyMap<string, StudyChain>): string {
  return html.replace(/<div data-chain="([\w-]+)"><\/div>/, (_, study: string) => {
    const chain = chains.get(study);
    if (chain === undefined) throw new Error(`${path}: no chain of study ${study}`);
    const text = words[pageLanguage(`/${path}`)];
    const root = "../".repeat(path.split("/").length - 1);
    const line = (name: string, hash: string): string =>
      `<li>${name} <code>${hash.slice(0, SHOWN)}</code></li>`;
    const tables = Object.entries(chain.tables).map(([name, hash]) =>
      line(`<a href="${root}data/${name}.parquet">data/${name}.parquet</a>`, hash));
    const inputs = Object.entries(chain.inputs).map(([name, hash]) =>
      line(escapeHtml(name === "code" ? text.code : name), hash));
    return `<details class="chain" id="chain"><summary>${text.title}</summary><p>${text.tables}:</p><ul>${tables.join("")}</ul>`
      + `<p>${text.inputs}:</p><ul>${inputs.join("")}</ul><p><a href="${root}manifest.json">${text.manifest}</a></p></details>`;
  });
}
