import type { Inputs } from "../loaders/freshness/inputs.js";
import { escapeHtml } from "../loaders/pages/html.js";
import { WITHHELD } from "../loaders/tables/publishedInputs.js";
import { pageLanguage } from "../src/components/sitePages.js";
import type { Language } from "../src/components/view.js";

const words = {
  ru: {
    title: "Из чего сделаны таблицы: контрольные суммы (SHA-256)",
    tables: "Опубликованные таблицы",
    inputs: "Исходное",
    code: "код расчётов",
    withheld: "не публикуется: по ней можно было бы подобрать скрытые числа",
    manifest: "Полный перечень"
  },
  en: {
    title: "What the tables were made from: checksums (SHA-256)",
    tables: "Published tables",
    inputs: "Sources",
    code: "code of the computation",
    withheld: "not published: hidden counts could be found from it by trial",
    manifest: "The whole list"
  }
} as const;

/** Characters of a checksum that pages show; the manifest has it whole. */
const SHOWN = 16;

/** A checksum as pages show it, or why they do not. */
export function checksum(hash: string, lang: Language): string {
  return hash === WITHHELD ? `(${words[lang].withheld})` : `<code>${hash.slice(0, SHOWN)}</code>`;
}

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
    const lang = pageLanguage(`/${path}`);
    const text = words[lang];
    const root = "../".repeat(path.split("/").length - 1);
    const line = (name: string, hash: string): string => `<li>${name} ${checksum(hash, lang)}</li>`;
    const tables = Object.entries(chain.tables).map(([name, hash]) =>
      line(`<a href="${root}data/${name}.parquet">data/${name}.parquet</a>`, hash)
    );
    const inputs = Object.entries(chain.inputs).map(([name, hash]) =>
      line(escapeHtml(name === "code" ? text.code : name), hash)
    );
    return (
      `<details class="chain" id="chain"><summary>${text.title}</summary><p>${text.tables}:</p><ul>${tables.join("")}</ul>` +
      `<p>${text.inputs}:</p><ul>${inputs.join("")}</ul><p><a href="${root}manifest.json">${text.manifest}</a></p></details>`
    );
  });
}
