import type { Language, Text, View } from "../../components/view.js";
import { significanceLevel } from "../../words/chanceInWords.js";
import { groupInWords } from "../../words/groupInWords.js";
import { listInWords } from "../../words/listInWords.js";
import { quoteLabel } from "../../words/quoteLabel.js";
import type { ComparisonPair } from "./comparisonPairs.js";

/** More labels than this are counted instead of named. */
const named = 3;

/**
 * Where the older group differs from the younger and where the data do not show that it does, after allowing for the
 * number of comparisons. Empty where nothing was tested. `measure` is what is higher or lower.
 */
export function contrastSentence(pairs: readonly ComparisonPair[], measure: Text, view: View): string {
  const { lang } = view;
  const tested = pairs.filter(({ older }) => older.difference !== null && older.p_adjusted !== null);
  const [first] = tested;
  if (first === undefined) return "";
  const ages = first.younger.age;
  const shown = tested.filter(({ older }) => older.p_adjusted! < significanceLevel);
  if (shown.length === 0) {
    return {
      ru: `Отличий от ${groupInWords(view.sex, ages, "ru", "genitive")} данные не показывают.`,
      en: `The data do not show a difference from ${groupInWords(view.sex, ages, "en", "genitive")}.`
    }[lang];
  }
  const labels = (sign: 1 | -1) =>
    shown.filter(({ older }) => Math.sign(older.difference!) === sign).map(({ label }) => label);
  const [lower, higher] = [labels(-1), labels(1)];
  const parts = [
    lower.length === 0 ? null : { ru: `ниже у ${nameSome(lower, "ru")}`, en: `lower for ${nameSome(lower, "en")}` },
    higher.length === 0 ? null : { ru: `выше у ${nameSome(higher, "ru")}`, en: `higher for ${nameSome(higher, "en")}` },
    shown.length === tested.length
      ? null
      : { ru: "по остальным данные различия не показывают", en: "for the rest the data do not show a difference" }
  ].flatMap((part) => (part === null ? [] : [part[lang]]));
  return {
    ru: `По сравнению с ${groupInWords(view.sex, ages, "ru", "instrumental")} ${measure.ru} ${parts.join("; ")}.`,
    en: `Compared with ${groupInWords(view.sex, ages, "en", "instrumental")}, the ${measure.en} is ${parts.join("; ")}.`
  }[lang];
}

function nameSome(labels: readonly string[], lang: Language): string {
  const rest = labels.length - named;
  const quoted = labels.slice(0, rest > 0 ? named : labels.length).map((label) => quoteLabel(label, lang));
  return rest > 0
    ? `${quoted.join(", ")} ${{ ru: `и ещё ${rest}`, en: `and ${rest} more` }[lang]}`
    : listInWords(quoted, lang);
}
