import { htmlTable } from "../../loaders/check/htmlTable.js";
import { escapeHtml } from "../../loaders/pages/html.js";
import type { Language } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import type { AttackOutcome } from "./auditInput.js";
import { scrolled } from "./auditPage.js";
import { auditWords } from "./auditWords.js";

/**
 * What an attack found, what it left out and what it could not go for; nothing where every hidden count was attacked
 * and held.
 */
export function attackSection(
  { disclosures, setAside, notAttacked }: AttackOutcome,
  title: string,
  lang: Language
): string[] {
  const words = auditWords[lang];
  if (disclosures.length + setAside.length + notAttacked === 0) return [];
  return [
    `<h3>${words.attack}</h3>`,
    ...(disclosures.length === 0
      ? []
      : [
          scrolled(
            `${words.attack}: ${title}`,
            htmlTable(
              [words.what, words.found, words.chain],
              disclosures.map(({ what, found, chain }) => [
                escapeHtml(what),
                escapeHtml(found),
                escapeHtml(chain.join("; "))
              ])
            )
          )
        ]),
    ...(notAttacked === 0 ? [] : [`<p><strong>${words.notAttacked(formatNumber(notAttacked, lang))}</strong></p>`]),
    ...(setAside.length === 0
      ? []
      : [`<p>${words.setAside}</p>\n<ul>\n${setAside.map((name) => `<li>${escapeHtml(name)}</li>`).join("\n")}\n</ul>`])
  ];
}
