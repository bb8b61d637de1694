import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { indicatorFigure } from "./parts/indicatorFigure.js";
import { indicatorColumns, indicatorText, type IndicatorRow } from "./parts/indicatorRow.js";
import { missingText } from "./parts/missingText.js";
import { defineFigure } from "./figure.js";

/** What a platform says that its users saved, in roubles, largest first. */
export const platformSavings = defineFigure<IndicatorRow>({
  ...indicatorFigure,
  id: "platformSavings",

  query: ({ lang }) => ({
    sql: `
SELECT ${indicatorColumns(lang)}
FROM "indicators" i JOIN "catalogue" k ON k.study = i.study
WHERE i.year IS NULL AND i.unit = 'roubles'
ORDER BY k.source_date DESC, i.study, i.value DESC NULLS LAST, i.ord, i.indicator`,
    params: []
  }),

  headline(rows, { lang }) {
    if (rows.length === 0) return missingText.headline[lang];
    return rows
      .slice(0, 2)
      .map((row) => `${row.label}: ${indicatorText(row, lang)}`)
      .join("; ");
  },

  subtitle(rows, { lang }) {
    const [first] = rows;
    const what = { ru: "Рублей, как напечатано в источнике", en: "Roubles, as the source prints them" }[lang];
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    if (rows.length === 0) return null;
    return countChart(
      rows.map((row) => ({
        label: row.label,
        rows: [
          {
            row: "",
            value: row.value,
            text: indicatorText(row, view.lang),
            bound: row.bound,
            verdict: row.verdict,
            colour: colours.other1
          }
        ]
      })),
      view
    );
  },

  sentence(rows, { lang }) {
    if (rows.length === 0) return missingText.extract[lang];
    const values = rows.map((row) => `${row.label} — ${indicatorText(row, lang)}`).join(". ");
    return {
      ru:
        `${values}. Напечатанные суммы округлены и складываются лишь приблизительно; за какое время они накоплены, ` +
        "источник не говорит.",
      en:
        `${values}. Printed sums are rounded and add up only roughly; the source does not say over what time ` +
        "they were saved."
    }[lang];
  }
});
