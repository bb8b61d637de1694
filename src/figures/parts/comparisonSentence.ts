import type { Text, View } from "../../components/view.js";
import { formatNumber } from "../../words/formatNumber.js";
import { groupInWords } from "../../words/groupInWords.js";
import { quoteLabel } from "../../words/quoteLabel.js";
import type { Comparison } from "./comparisonFigure.js";
import { comparisonPairs, leadingPair } from "./comparisonPairs.js";
import type { ComparisonRow } from "./comparisonQuery.js";
import { contrastSentence } from "./contrastSentence.js";
import { estimateText } from "./estimateText.js";
import { groupPhrase } from "./groupPhrase.js";
import { comparisonMeasure } from "./measureScale.js";

const missing: Text = {
  ru: "Для этого выбора цифр нет: в исследовании не задавали этот вопрос или такой разбивки в нём нет.",
  en: "There are no figures for this choice: the study did not ask the question, or has no such breakdown."
};

/** The leading row of both groups with its uncertainty, where the groups differ, and how much is hidden. */
export function comparisonSentence(spec: Comparison, rows: readonly ComparisonRow[], view: View): string {
  const { lang } = view;
  const pairs = comparisonPairs(rows);
  const [first] = pairs;
  if (first === undefined) return missing[lang];
  const { age, area_label: area } = first.older;
  const lead = leadingPair(pairs);
  if (lead === undefined) {
    const group = groupPhrase(view, age, area, "genitive");
    if (pairs.every(({ older }) => older.verdict === "not_asked")) {
      return {
        ru: `Среди ${group} на этот вопрос никто не ответил.`,
        en: `None of ${group} answered this question.`
      }[lang];
    }
    return {
      ru: `Цифры для ${group} скрыты: ответивших слишком мало, или они выдали бы другие скрытые.`,
      en: `Figures for ${group} are suppressed: too few answered, or they would give other hidden ones away.`
    }[lang];
  }
  const { inWords } = comparisonMeasure(spec.cells.measure, rows, view);
  const [older, younger] = [lead.older, lead.younger].map((row) => estimateText(row, lang, inWords));
  const label = quoteLabel(lead.label, lang);
  const hidden = pairs.filter((pair) => pair.older.estimate === null).length;
  const sentences = [
    {
      ru: `${label}: среди ${groupPhrase(view, age, area, "genitive")} — ${older}, среди ${groupInWords(
        view.sex,
        lead.younger.age,
        "ru",
        "genitive"
      )} — ${younger}.`,
      en: `${label}: ${older} among ${groupPhrase(view, age, area, "genitive")}, ${younger} among ${groupInWords(
        view.sex,
        lead.younger.age,
        "en",
        "genitive"
      )}.`
    }[lang],
    contrastSentence(pairs, spec.measure, view),
    hidden === 0
      ? ""
      : {
          ru: `Строк, скрытых из-за малого числа ответивших: ${formatNumber(hidden, "ru")}.`,
          en: `Rows suppressed because too few answered: ${formatNumber(hidden, "en")}.`
        }[lang]
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
