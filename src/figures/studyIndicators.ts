import { formatNumber } from "../words/formatNumber.js";
import { defineFigure } from "./figure.js";
import { indicatorFigure } from "./parts/indicatorFigure.js";
import { indicatorColumns, indicatorText, type IndicatorRow } from "./parts/indicatorRow.js";
import { missingText } from "./parts/missingText.js";

/** Everything that one table of indicators prints. */
export const studyIndicators = defineFigure<IndicatorRow>({
  ...indicatorFigure,
  id: "studyIndicators",
  filters: ["study"],
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  query: ({ lang, study }) => ({
    sql: `
SELECT ${indicatorColumns(lang)}
FROM "indicators" i JOIN "catalogue" k ON k.study = i.study
WHERE i.study = ?
ORDER BY i.ord, i.indicator, i.place, i.year`,
    params: [study]
  }),

  headline(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.headline[lang];
    const count = formatNumber(rows.length, lang);
    return { ru: `Напечатанных значений: ${count}`, en: `Printed values: ${count}` }[lang];
  },

  subtitle(rows, { lang }) {
    const what = { ru: "Значения, как напечатаны в источнике", en: "Values as the source prints them" }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}. ${first.place}`;
  },

  sentence(rows, { lang }) {
    const last = rows.at(-1);
    if (last === undefined) return missingText.extract[lang];
    const values = rows
      .map((row) => `${row.label}${row.year === null ? "" : ` (${row.year})`} — ${indicatorText(row, lang)}`)
      .join(". ");
    return `${values}.`;
  }
});
