import { capitalise } from "./parts/capitalise.js";
import { indicatorFigure } from "./parts/indicatorFigure.js";
import { indicatorColumns, indicatorText, type IndicatorRow } from "./parts/indicatorRow.js";
import { missingText } from "./parts/missingText.js";
import { defineFigure } from "./figure.js";

/** Headline figures that platforms print about themselves: users, respondents, polls. */
export const platformFigures = defineFigure<IndicatorRow>({
  ...indicatorFigure,
  id: "platformFigures",

  query: ({ lang }) => ({
    sql: `
SELECT ${indicatorColumns(lang)}
FROM "indicators" i JOIN "catalogue" k ON k.study = i.study
WHERE i.year IS NULL AND i.unit <> 'roubles'
ORDER BY k.source_date DESC, i.study DESC, i.ord, i.indicator`,
    params: []
  }),

  headline(rows, { lang }) {
    const [first] = rows;
    return first === undefined ? missingText.headline[lang] : `${first.label}: ${indicatorText(first, lang)}`;
  },

  subtitle: (_rows, { lang }) =>
    ({
      ru: "Цифры, которые платформы приводят о себе, как напечатаны в источнике",
      en: "Figures that platforms give of themselves, as the source prints them"
    })[lang],

  highlights(rows, { lang }) {
    if (rows.length === 0) return [{ value: "—", label: missingText.headline[lang] }];
    return rows.map((row) => ({
      value: indicatorText(row, lang),
      label: row.label,
      note: row.study_title === row.label ? undefined : row.study_title
    }));
  },

  sentence(rows, { lang }) {
    if (rows.length === 0) return missingText.extract[lang];
    const values = rows.map((row) => `${row.label} — ${indicatorText(row, lang)}`).join(". ");
    return `${capitalise(values)}. ${
      {
        ru: "Источник округляет эти цифры и не говорит, как их считали; разные единицы складывать нельзя.",
        en:
          "The source rounds these figures and does not say how they were counted; different units cannot be added " +
          "up."
      }[lang]
    }`;
  }
});
