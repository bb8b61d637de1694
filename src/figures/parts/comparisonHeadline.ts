import type { View } from "../../components/view.js";
import { groupInWords } from "../../words/groupInWords.js";
import { quoteLabel } from "../../words/quoteLabel.js";
import { capitalise } from "./capitalise.js";
import { cellText } from "./cellText.js";
import type { Comparison } from "./comparisonFigure.js";
import { comparisonPairs, leadingPair } from "./comparisonPairs.js";
import type { ComparisonRow } from "./comparisonQuery.js";
import { groupPhrase } from "./groupPhrase.js";
import { comparisonMeasure } from "./measureScale.js";
import { missingText } from "./missingText.js";

/** The older group's leading row beside the younger group's figure for it. */
export function comparisonHeadline(spec: Comparison, rows: readonly ComparisonRow[], view: View): string {
  const { lang } = view;
  const pairs = comparisonPairs(rows);
  const [first] = pairs;
  if (first === undefined) return missingText.headline[lang];
  const { age, area_label: area } = first.older;
  const lead = leadingPair(pairs);
  if (lead === undefined) {
    const group = groupPhrase(view, age, area, "genitive");
    if (pairs.every(({ older }) => older.verdict === "not_asked")) {
      return { ru: `Среди ${group} ответов нет`, en: `There are no answers of ${group}` }[lang];
    }
    return { ru: `Цифры для ${group} скрыты`, en: `Figures for ${group} are suppressed` }[lang];
  }
  const group = groupPhrase(view, age, area, "nominative");
  const { format } = comparisonMeasure(spec.cells.measure, rows, view);
  const value = (row: ComparisonRow) => cellText(row.estimate, row.verdict, lang, format);
  const words = capitalise(spec.lead({ ru: group, en: group }, lead.older.exclusive)[lang]);
  const younger = groupInWords(view.sex, lead.younger.age, lang, "nominative");
  return `${words} ${quoteLabel(lead.label, lang)} — ${value(lead.older)}; ${younger} — ${value(lead.younger)}`;
}
