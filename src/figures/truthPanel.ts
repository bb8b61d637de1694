import { ageInWords } from "../words/ageInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { quoteLabel } from "../words/quoteLabel.js";
import { verdictMark } from "../words/verdictMark.js";
import type { Language } from "../components/view.js";
import { defineFigure } from "./figure.js";
import { colours } from "./parts/colours.js";
import { intervalChart, type SeriesStyle } from "./parts/intervalChart.js";
import { shareMeasure } from "./parts/measureScale.js";
import { missingText } from "./parts/missingText.js";
import { truthQuery, type KnownTruth, type TruthRow } from "./parts/truthRow.js";

/** How far weighting moves the figures of a synthetic poll towards the recorded truth, and how far it does not. */
export const truthPanel = defineFigure<TruthRow>({
  id: "truthPanel",
  filters: ["study"],
  tables: () => ["schemes", "weighting", "items"],
  query: truthQuery,
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, { lang }) {
    const known = rows.filter(isKnown);
    if (known.length === 0) return missingText.headline[lang];
    const [before, after] = [meanError(known, "unweighted"), meanError(known, "weighted")];
    const [from, to] = [formatNumber(before * 100, lang, 1), formatNumber(after * 100, lang, 1)];
    if (after >= before) {
      return {
        ru: `Взвешивание не приблизило доли к истинным: средняя ошибка ${from} п.\u00a0п. без весов и ${to} с весами`,
        en:
          `Weighting did not bring the shares nearer to the truth: mean error ${from} points without and ${to} ` +
          "with weights"
      }[lang];
    }
    return {
      ru: `Взвешивание снижает среднюю ошибку с ${from} до ${to} п.\u00a0п., но не до нуля`,
      en: `Weighting brings the mean error down from ${from} to ${to} points, not to zero`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru:
        "Доли респондентов 18 лет и старше: без весов, с весами отчёта и истинные, записанные генератором. " +
        "Известность ресурсов",
      en:
        "Shares of respondents 18 and over: unweighted, with the weights used here, and true as the generator " +
        "records. Awareness"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    const shown = rows.filter(({ item, age }) => item === "awareness" && age === "all");
    if (shown.length === 0) return null;
    const [truth, weighted, unweighted] = {
      ru: ["истина", "с весами", "без весов"],
      en: ["truth", "weighted", "unweighted"]
    }[view.lang];
    const styles: Record<"truth" | "weighted" | "unweighted", SeriesStyle> = {
      truth: { label: truth!, colour: colours.other1, symbol: "diamond" },
      weighted: { label: weighted!, colour: colours.older, symbol: "circle" },
      unweighted: { label: unweighted!, colour: colours.other2, symbol: "square" }
    };
    const exact = (style: SeriesStyle, value: number | null, verdict: string) => ({
      style,
      estimate: value,
      lower: value,
      upper: value,
      verdict
    });
    const bands = [...shown]
      .sort((a, b) => b.truth - a.truth)
      .map((row) => ({
        label: row.label,
        points: [
          exact(styles.truth, row.truth, "published"),
          { style: styles.weighted, estimate: row.weighted, lower: row.lower, upper: row.upper, verdict: row.verdict },
          exact(styles.unweighted, row.unweighted, row.unweighted === null ? row.verdict : "published")
        ]
      }));
    return intervalChart(bands, shareMeasure(view).chart, view);
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Ответ", en: "Answer" }[lang] },
    { name: "item_label", label: { ru: "Вопрос", en: "Question" }[lang] },
    { name: "age", label: { ru: "Возраст", en: "Age" }[lang], format: ({ age }) => ageInWords(age, lang) },
    share("truth", { ru: "Истинная доля", en: "True share" }, lang),
    share("unweighted", { ru: "Без весов", en: "Unweighted" }, lang),
    share("weighted", { ru: "С весами", en: "Weighted" }, lang),
    share("lower", { ru: "от", en: "from" }, lang),
    share("upper", { ru: "до", en: "to" }, lang)
  ],

  sentence(rows, { lang }) {
    const known = rows.filter(isKnown);
    if (known.length === 0) {
      return {
        ru: "Истинные доли известны только для синтетических опросов.",
        en: "True shares are known of synthetic polls only."
      }[lang];
    }
    const inside = known.filter(({ truth, lower, upper }) => truth >= lower && truth <= upper).length;
    const furthest = known.reduce((best, row) => (errorOf(row, "weighted") > errorOf(best, "weighted") ? row : best));
    const [part, whole] = [formatNumber(inside, lang), formatNumber(known.length, lang)];
    const [found, truth] = [formatShare(furthest.weighted, lang), formatShare(furthest.truth, lang)];
    const which = `${quoteLabel(furthest.label, lang)} (${ageInWords(furthest.age, lang)})`;
    return {
      ru:
        `Истинную долю накрывают ${part} из ${whole} интервалов, а у вероятностной выборки накрыли бы примерно ` +
        `95\u00a0%. Дальше всего от истины ${which}: ${found} вместо ${truth}. ` +
        "Веса исправляют пол, возраст и район; того, что отвечают более активные, они не исправляют.",
      en:
        `The interval covers the true share in ${part} of ${whole} cases; of a probability sample it would in about ` +
        `95\u00a0%. Furthest from the truth is ${which}: ${found} instead of ${truth}. ` +
        "Weights mend sex, age and district; they do not mend that the more active answer."
    }[lang];
  },

  base(rows, { lang }) {
    const count = formatNumber(rows.length, lang);
    return { ru: `долей с известной истиной: ${count}`, en: `shares with a known truth: ${count}` }[lang];
  }
});

function share(
  name: "truth" | "unweighted" | "weighted" | "lower" | "upper",
  label: Record<Language, string>,
  lang: Language
) {
  return {
    name,
    label: label[lang],
    align: "end" as const,
    format: (row: TruthRow) => {
      const value = row[name];
      return value === null ? verdictMark(row.verdict, lang).mark || "—" : formatShare(value, lang, 1);
    }
  };
}

function isKnown(row: TruthRow): row is KnownTruth {
  return row.unweighted !== null && row.weighted !== null && row.lower !== null && row.upper !== null;
}

function errorOf(row: KnownTruth, scheme: "unweighted" | "weighted"): number {
  return Math.abs(row[scheme] - row.truth);
}

function meanError(rows: readonly KnownTruth[], scheme: "unweighted" | "weighted"): number {
  return rows.reduce((sum, row) => sum + errorOf(row, scheme), 0) / rows.length;
}
