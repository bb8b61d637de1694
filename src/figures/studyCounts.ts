import { boundInWords, type Bound } from "../words/boundInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatPerThousand } from "../words/formatPerThousand.js";
import { formatShare } from "../words/formatShare.js";
import { verdictMark } from "../words/verdictMark.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { missingText } from "./parts/missingText.js";

/** A count of one usage extract as printed. */
type CountRow = {
  study: string;
  service: string;
  measure: string;
  unit: string;
  category: string | null;
  value: number | null;
  bound: Bound;
  share: number | null;
  per_1000: number | null;
  verdict: string;
};

/** Everything that one usage extract prints. */
export const studyCounts = defineFigure<CountRow>({
  id: "studyCounts",
  filters: ["study"],
  tables: () => ["usage"],
  query: ({ lang, study }) => ({
    sql: `
SELECT
  u.study, u.service_${lang} AS service, u.measure_${lang} AS measure, u.unit, d.label_${lang} AS category, u.value,
  u.bound, u.share, u.per_1000, u.verdict
FROM "usage" u
LEFT JOIN "domains" d
  ON (d.domain = 'sex' AND d.category = u.sex) OR (d.domain = 'age' AND d.category = u.age AND u.age <> 'all')
WHERE u.study = ? AND u.printed
ORDER BY u.tabulation, u.measure, u.ord, u.sex, u.age`,
    params: [study]
  }),
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.headline[lang];
    const count = formatNumber(rows.length, lang);
    return { ru: `${first.service}: напечатанных цифр — ${count}`, en: `${first.service}: ${count} printed figures` }[
      lang
    ];
  },

  subtitle: (_rows, { lang }) =>
    ({
      ru: "Цифры выгрузки, как напечатаны в источнике",
      en: "Figures of the extract as the source prints them"
    })[lang],

  columns: ({ lang }) => [
    { name: "measure", label: { ru: "Показатель", en: "Measure" }[lang] },
    {
      name: "category",
      label: { ru: "Категория", en: "Category" }[lang],
      format: ({ category }) => (category === null ? { ru: "Всего", en: "All" }[lang] : capitalise(category))
    },
    {
      name: "value",
      label: { ru: "Значение", en: "Value" }[lang],
      align: "end",
      format: ({ value, bound, verdict }) =>
        value === null ? verdictMark(verdict, lang).mark : boundInWords(value, bound, lang)
    },
    {
      name: "share",
      label: { ru: "Доля", en: "Share" }[lang],
      align: "end",
      format: ({ share }) => (share === null ? "—" : formatShare(share, lang, 1))
    },
    {
      name: "per_1000",
      label: { ru: "На 1000 жителей", en: "Per 1,000 residents" }[lang],
      align: "end",
      format: ({ per_1000: rate }) => (rate === null ? "—" : formatPerThousand(rate, lang))
    }
  ],

  sentence(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.extract[lang];
    const largest = rows.reduce((best, row) => ((row.value ?? 0) > (best.value ?? 0) ? row : best), first);
    if (largest.value === null)
      return { ru: "Все цифры выгрузки скрыты.", en: "All figures of the extract are suppressed." }[lang];
    const of = largest.category === null ? "" : ` (${largest.category})`;
    return {
      ru:
        `Наибольшая цифра: ${largest.measure}${of} — ${boundInWords(largest.value, largest.bound, "ru")}. Это ` +
        "подсчёт, а не выборка.",
      en:
        `The largest figure: ${largest.measure}${of}, ${boundInWords(largest.value, largest.bound, "en")}. This is ` +
        "a count and not a sample."
    }[lang];
  },

  base(rows, { lang }) {
    const count = formatNumber(rows.length, lang);
    return { ru: `напечатанных цифр: ${count}`, en: `printed figures: ${count}` }[lang];
  }
});
