import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { listInWords } from "../words/listInWords.js";
import { quoteLabel } from "../words/quoteLabel.js";
import { domainName } from "../words/domainName.js";
import type { Language } from "../components/view.js";
import { defineFigure } from "./figure.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { missingText } from "./parts/missingText.js";

/** A share with one weighting margin left out. */
type InfluenceRow = {
  study: string;
  study_title: string;
  margin: string;
  item_label: string;
  option: string;
  label: string;
  age: string;
  estimate: number;
  change: number;
};

/** `sex*age` as readers say it. */
function marginName(margin: string, lang: Language): string {
  return listInWords(
    margin.split("*").map((domain) => domainName(domain, lang)),
    lang
  );
}

const points = (change: number, lang: Language): string => formatNumber(100 * Math.abs(change), lang, 1);

/** The row that moves most, by margin, in the order of the largest move. */
function largestByMargin(rows: readonly InfluenceRow[]): InfluenceRow[] {
  const largest = new Map<string, InfluenceRow>();
  for (const row of rows)
    if (Math.abs(row.change) > Math.abs(largest.get(row.margin)?.change ?? 0)) largest.set(row.margin, row);
  return [...largest.values()].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** Which margin the shares rest on: how far they move when it is left out. */
export const marginInfluence = defineFigure<InfluenceRow>({
  id: "marginInfluence",
  filters: ["study"],
  tables: () => ["sensitivity"],

  query: ({ lang, study }) => ({
    sql: `
SELECT
  s.study, k.title_${lang} AS study_title, s.margin, s.item_${lang} AS item_label, s.option, s.option_${lang} AS label, s.age,
  s.estimate, s.change
FROM "sensitivity" s JOIN "catalogue" k ON k.study = s.study
WHERE s.study = ? AND s.measure = 'share' AND s.option <> 'any'
ORDER BY s.margin, s.item, s.option_ord, s.option, s.age`,
    params: [study]
  }),
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, { lang }) {
    const [first] = largestByMargin(rows);
    if (first === undefined) return missingText.headline[lang];
    return {
      ru: `Важнее всего поправка на ${marginName(first.margin, "ru")}: без неё доли сдвигаются на величину до ${points(first.change, "ru")} п.\u00a0п.`,
      en: `Weighting by ${marginName(first.margin, "en")} matters most: without it shares move by up to ${points(first.change, "en")} points`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru: "Наибольший сдвиг доли, если не взвешивать по признаку, процентных пунктов. Все взрослые и жители 65 лет и старше",
      en: "Largest move of a share when one characteristic is not weighted by, percentage points. All adults and residents 65 and over"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    const largest = largestByMargin(rows);
    if (largest.length === 0) return null;
    return countChart(
      largest.map(({ margin, change }) => ({
        label: marginName(margin, view.lang),
        rows: [
          {
            row: "",
            value: 100 * Math.abs(change),
            text: points(change, view.lang),
            bound: "exact",
            verdict: "published",
            colour: colours.other1
          }
        ]
      })),
      view
    );
  },

  columns: ({ lang }) => [
    {
      name: "margin",
      label: { ru: "Без поправки на", en: "Not weighted by" }[lang],
      format: ({ margin }) => marginName(margin, lang)
    },
    { name: "item_label", label: { ru: "Вопрос", en: "Question" }[lang] },
    { name: "label", label: { ru: "Ответ", en: "Answer" }[lang] },
    {
      name: "age",
      label: { ru: "Возраст", en: "Age" }[lang],
      format: ({ age }) => (age === "all" ? { ru: "18 лет и старше", en: "18 and over" }[lang] : age)
    },
    {
      name: "estimate",
      label: { ru: "Доля", en: "Share" }[lang],
      align: "end",
      format: ({ estimate }) => formatShare(estimate, lang, 1)
    },
    {
      name: "change",
      label: { ru: "Сдвиг, п. п.", en: "Move, points" }[lang],
      align: "end",
      format: ({ change }) => formatNumber(100 * change, lang, 1)
    }
  ],

  sentence(rows, { lang }) {
    const largest = largestByMargin(rows);
    if (largest.length === 0) {
      return {
        ru: "Сравнить не с чем: опрос взвешен по одному признаку, или цифры с другими весами скрыты.",
        en: "Nothing to compare: the poll is weighted by one characteristic, or figures with other weights are suppressed."
      }[lang];
    }
    const texts = largest.map(
      ({ margin, label, estimate, change }) =>
        ({
          ru: `без поправки на ${marginName(margin, "ru")} сильнее всего сдвинулся бы ответ ${quoteLabel(label, "ru")}: ${formatShare(estimate, "ru", 1)} вместо ${formatShare(estimate - change, "ru", 1)}`,
          en: `not weighted by ${marginName(margin, "en")}, the answer ${quoteLabel(label, "en")} would move most: ${formatShare(estimate, "en", 1)} instead of ${formatShare(estimate - change, "en", 1)}`
        })[lang]
    );
    const text = texts.join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },

  base(rows, { lang }) {
    const count = formatNumber(rows.length, lang);
    return { ru: `пересчитано долей: ${count}`, en: `shares computed again: ${count}` }[lang];
  }
});
