import { capitalise } from "./parts/capitalise.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { missingText } from "./parts/missingText.js";
import { perThousandText } from "./parts/perThousandText.js";
import { countInWords } from "../words/countInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { listInWords } from "../words/listInWords.js";
import { verdictMark } from "../words/verdictMark.js";
import { defineFigure } from "./figure.js";

/** Accounts of people of one sex. */
type SexRow = {
  study: string;
  service: string;
  sex: string;
  label: string;
  value: number | null;
  population: number;
  per_1000: number | null;
  verdict: string;
};

/** Accounts of a state digital service per 1,000 residents of the same sex. */
export const usersBySex = defineFigure<SexRow>({
  id: "usersBySex",
  filters: [],
  tables: () => ["usage"],
  query: ({ lang }) => ({
    sql: `
WITH counted AS (
  SELECT u.*, k.source_date, d.ord AS sex_ord, d.label_${lang} AS label
  FROM "usage" u
  JOIN "catalogue" k ON k.study = u.study
  JOIN "domains" d ON d.domain = 'sex' AND d.category = u.sex
  WHERE u.unit = 'accounts' AND u.age = 'all' AND u.population IS NOT NULL
)
SELECT study, service_${lang} AS service, sex, label, value, population, per_1000, verdict
FROM counted
WHERE study = (SELECT study FROM counted ORDER BY source_date DESC, study LIMIT 1)
ORDER BY sex_ord, sex`,
    params: []
  }),
  studies: (rows) => [...new Set(rows.map(({ study }) => study))],

  headline(rows, { lang }) {
    if (rows.length === 0) return missingText.headline[lang];
    const parts = rows.map((row) => `${row.label} — ${perThousandText(row, lang)}`);
    return {
      ru: `Учётных записей на 1000 жителей того же пола: ${listInWords(parts, lang)}`,
      en: `Accounts per 1,000 residents of the same sex: ${listInWords(parts, lang)}`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const service = rows[0]?.service;
    return {
      ru:
        "Учётных записей на 1000 жителей 18 лет и старше того же пола, " +
        `Санкт-Петербург${service ? `. ${service}` : ""}`,
      en: `Accounts per 1,000 residents 18 and over of the same sex, St Petersburg${service ? `. ${service}` : ""}`
    }[lang];
  },

  plot(rows, view) {
    if (rows.length === 0) return null;
    return countChart(
      [
        {
          label: "",
          rows: rows.map((row) => ({
            row: capitalise(row.label),
            value: row.per_1000,
            text: perThousandText(row, view.lang),
            bound: "exact",
            verdict: row.verdict,
            colour: colours.other1
          }))
        }
      ],
      view
    );
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Пол", en: "Sex" }[lang], format: ({ label }) => capitalise(label) },
    {
      name: "value",
      label: { ru: "Учётные записи", en: "Accounts" }[lang],
      align: "end",
      format: ({ value, verdict }) => (value === null ? verdictMark(verdict, lang).mark : formatNumber(value, lang))
    },
    {
      name: "population",
      label: { ru: "Жители 18+", en: "Residents 18+" }[lang],
      align: "end",
      format: ({ population }) => formatNumber(population, lang)
    },
    {
      name: "per_1000",
      label: { ru: "Учётных записей на 1000 жителей", en: "Accounts per 1,000 residents" }[lang],
      align: "end",
      format: (row) => perThousandText(row, lang)
    }
  ],

  sentence(rows, { lang }) {
    if (rows.length === 0) return missingText.extract[lang];
    const parts = rows.map(({ label, value, population, verdict }) => {
      const accounts = value === null ? verdictMark(verdict, lang).spoken : countInWords(value, "account", lang);
      return {
        ru: `${label} — ${accounts} на ${countInWords(population, "resident", lang)}`,
        en: `${label}: ${accounts} for ${countInWords(population, "resident", lang)}`
      }[lang];
    });
    return {
      ru: `${capitalise(parts.join("; "))}. Это подсчёт, а не выборка: интервала у него нет.`,
      en: `${capitalise(parts.join("; "))}. This is a count and not a sample: it has no interval.`
    }[lang];
  },

  base(rows, { lang }) {
    if (rows.length === 0) return missingText.base[lang];
    const accounts = countInWords(
      rows.reduce((sum, { value }) => sum + (value ?? 0), 0),
      "account",
      lang
    );
    return { ru: `${accounts} с указанным полом`, en: `${accounts} with a sex` }[lang];
  },

  notes: (_rows, { lang }) => [
    {
      ru: "Пол и возраст источник даёт порознь: старших по полу посчитать нельзя.",
      en: "The source gives sex and age apart: older people cannot be counted by sex."
    }[lang]
  ]
});
