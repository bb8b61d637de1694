import { defineFigure } from "./figure.js";
import { indicatorFigure } from "./parts/indicatorFigure.js";
import { indicatorColumns, indicatorText, type IndicatorRow } from "./parts/indicatorRow.js";
import { missingText } from "./parts/missingText.js";

/** The latest yearly indicators of municipalities, in large type. */
export const municipalAnswer = defineFigure<IndicatorRow>({
  ...indicatorFigure,
  id: "municipalAnswer",

  query: ({ lang }) => ({
    sql: `
WITH latest AS (
  SELECT i.study, MAX(i.year) AS year, MAX(k.source_date) AS source_date
  FROM "indicators" i JOIN "catalogue" k ON k.study = i.study
  WHERE i.unit = 'messages' AND i.year IS NOT NULL
  GROUP BY i.study
), chosen AS (
  SELECT study, year FROM latest ORDER BY source_date DESC, study LIMIT 1
)
SELECT ${indicatorColumns(lang)}
FROM "indicators" i
JOIN chosen ON chosen.study = i.study AND chosen.year = i.year
JOIN "catalogue" k ON k.study = i.study
ORDER BY i.ord, i.place, i.indicator`,
    params: []
  }),

  headline(rows, { lang }) {
    const [first] = rows;
    return first === undefined ? missingText.headline[lang] : `${first.label}: ${indicatorText(first, lang)}`;
  },

  subtitle(rows, { lang }) {
    const [first] = rows;
    return first === undefined ? missingText.headline[lang] : `${first.study_title}. ${first.place}`;
  },

  highlights(rows, { lang }) {
    if (rows.length === 0) return [{ value: "—", label: missingText.headline[lang] }];
    return rows.map((row) => ({
      value: indicatorText(row, lang),
      label: row.label,
      note: { ru: `${row.year} год`, en: `in ${row.year}` }[lang]
    }));
  },

  sentence(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.extract[lang];
    const values = rows.map((row) => `${row.label} — ${indicatorText(row, lang)}`).join(". ");
    return { ru: `${first.year} год. ${values}.`, en: `The year ${first.year}. ${values}.` }[lang];
  }
});
