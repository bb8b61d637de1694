import { formatDate } from "../words/formatDate.js";
import type { CatalogueRow } from "./catalogue.js";
import { textOf } from "./catalogue.js";
import { element } from "./element.js";
import { frameWords } from "./frameWords.js";
import type { Language } from "./view.js";

/**
 * Studies that a figure shows, each with its owner and the date of the source, and the base.
 *
 * @param languageRoot path from the page to the first page of its language
 */
export function sourceLine(
  document: Document,
  studies: readonly CatalogueRow[],
  base: string,
  languageRoot: string,
  lang: Language
): HTMLElement {
  const label = (studies.length === 1 ? frameWords.source : frameWords.sources)[lang];
  const sources = studies.flatMap((study, index) => [
    index === 0 ? " " : "; ",
    element(document, "a", { href: `${languageRoot}studies/${study.study}.html` }, textOf(study, "title")[lang]),
    `, ${textOf(study, "owner")[lang]}, ${formatDate(study.source_date, lang)}`
  ]);
  return element(
    document,
    "p",
    { class: "figure-source" },
    ...(studies.length === 0 ? [] : [`${label}:`, ...sources, ". "]),
    `${frameWords.base[lang]}: ${base}`
  );
}
