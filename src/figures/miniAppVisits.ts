import { boundInWords, type Bound } from "../words/boundInWords.js";
import { formatPeriod } from "../words/formatPeriod.js";
import { verdictMark } from "../words/verdictMark.js";
import type { Language } from "../components/view.js";
import { missingText } from "./parts/missingText.js";
import { defineFigure } from "./figure.js";

/** One measure of a service's visits. */
type VisitRow = {
  study: string;
  service: string;
  measure: string;
  label: string;
  unit: string;
  value: number | null;
  bound: Bound;
  from_date: string | null;
  to_date: string | null;
  verdict: string;
};

/** Visitors of the newest extract that counts them. */
export const miniAppVisits = defineFigure<VisitRow>({
  id: "miniAppVisits",
  filters: [],
  tables: () => ["usage"],
  query: ({ lang }) => ({
    sql: `
WITH counted AS (
  SELECT u.*, k.source_date
  FROM "usage" u JOIN "catalogue" k ON k.study = u.study
  WHERE u.unit IN ('visitors', 'visits', 'views') AND u.sex = 'all' AND u.age = 'all'
)
SELECT
  study, service_${lang} AS service, measure, measure_${lang} AS label, unit, value, bound, from_date, to_date, verdict
FROM counted
WHERE study = (SELECT study FROM counted ORDER BY source_date DESC, study LIMIT 1)
ORDER BY unit, value DESC NULLS LAST, tabulation, measure`,
    params: []
  }),
  studies: (rows) => [...new Set(rows.map(({ study }) => study))],

  headline(rows, { lang }) {
    const [first] = rows;
    return first === undefined ? missingText.headline[lang] : `${first.label}: ${visitText(first, lang)}`;
  },

  subtitle(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.headline[lang];
    if (first.from_date === null || first.to_date === null) return first.service;
    const period = formatPeriod(first.from_date, first.to_date, lang);
    return {
      ru: `${first.service}. Даты на графике источника: ${period}`,
      en: `${first.service}. Dates of the source’s chart: ${period}`
    }[lang];
  },

  highlights(rows, { lang }) {
    if (rows.length === 0) return [{ value: "—", label: missingText.headline[lang] }];
    return rows.map((row) => ({ value: visitText(row, lang), label: row.label }));
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Показатель", en: "Measure" }[lang] },
    {
      name: "value",
      label: { ru: "Значение", en: "Value" }[lang],
      align: "end",
      format: (row) => visitText(row, lang)
    }
  ],

  sentence(rows, { lang }) {
    if (rows.length === 0) return missingText.extract[lang];
    const values = rows.map((row) => `${row.label} — ${visitText(row, lang)}`).join(". ");
    return {
      ru: `${values}. Это показания счётчика, а не выборка: интервала у них нет.`,
      en: `${values}. These are readings of a counter and not a sample: they have no interval.`
    }[lang];
  },

  base(rows, { lang }) {
    const [first] = rows;
    return first === undefined ? missingText.base[lang] : `${first.label} — ${visitText(first, lang)}`;
  },

  notes: (_rows, { lang }) => [
    {
      ru:
        "Посетитель — не человек: счётчик узнаёт устройство или учётную запись. Возраст и пол посетителей здесь не " +
        "показаны.",
      en:
        "A visitor is not a person: the counter knows a device or an account. Age and sex of visitors are not shown " +
        "here."
    }[lang]
  ]
});

function visitText({ value, bound, verdict }: VisitRow, lang: Language): string {
  return value === null ? verdictMark(verdict, lang).mark : boundInWords(value, bound, lang);
}
