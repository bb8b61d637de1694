import type { Language } from "../../src/components/view.js";
import { countInWords } from "../../src/words/countInWords.js";
import { formatShare } from "../../src/words/formatShare.js";
import { quoteLabel } from "../../src/words/quoteLabel.js";

/** Cells of one study in the published tables. */
export interface ProtectedStudy {
  readonly title: string;
  /** Whether its rows are released, and nothing is hidden. */
  readonly hasRows: boolean;
  readonly shown: number;
  readonly unreliable: number;
  readonly hidden: number;
}

/** One paragraph on what is hidden and that it held, from the counts of this very edition. */
export function protectionInWords(studies: readonly ProtectedStudy[], lang: Language): string {
  const cells = (count: number): string => countInWords(count, "cell", lang);
  const each = studies.map(({ title, hasRows, shown, unreliable, hidden }) => {
    const all = shown + unreliable + hidden;
    const name = quoteLabel(title, lang);
    if (hasRows)
      return {
        ru: `${name} — опубликованы строки, не скрыто ничего`,
        en: `${name}: rows are published, nothing is hidden`
      }[lang];
    const share = formatShare(all === 0 ? 0 : hidden / all, lang, 1);
    return {
      ru: `${name} — из ${cells(all)} скрыто ${cells(hidden)} (${share}), помечено ненадёжными ${cells(unreliable)}`,
      en: `${name}: of ${cells(all)}, ${cells(hidden)} hidden (${share}), ${cells(unreliable)} marked as unreliable`
    }[lang];
  });
  const held = {
    ru:
      "Перед каждой публикацией программа играет постороннего: зная численность населения и числа ответивших, она по всем " +
      "опубликованным числам пытается вычислить каждое скрытое. Раскрыто — ноль: издание, где раскрылось бы хоть одно, не выходит.",
    en:
      "Before every publication a program plays an intruder who knows the population and the numbers of respondents, and tries " +
      "to work out every hidden count from all that is published. Disclosed: none. An edition in which one were would not appear."
  }[lang];
  const lead = { ru: "В этом издании", en: "In this edition" }[lang];
  return each.length === 0 ? held : `${lead}: ${each.join("; ")}. ${held}`;
}
