import { capitalise } from "./capitalise.js";
import { colours } from "./colours.js";
import { countChart } from "./countChart.js";
import type { Figure } from "../figure.js";
import { indicatorFigure } from "./indicatorFigure.js";
import { indicatorColumns, indicatorText, type IndicatorRow } from "./indicatorRow.js";
import { missingText } from "./missingText.js";

/** One indicator of municipalities, year by year, from the newest study that counts the unit. */
export function municipalFigure(id: string, unit: "messages" | "executives" | "indicators"): Figure<IndicatorRow> {
  return {
    ...indicatorFigure,
    id,

    query: ({ lang }) => ({
      sql: `
WITH yearly AS (
  SELECT i.study, k.source_date
  FROM "indicators" i JOIN "catalogue" k ON k.study = i.study
  WHERE i.unit = ? AND i.year IS NOT NULL
)
SELECT ${indicatorColumns(lang)}
FROM "indicators" i JOIN "catalogue" k ON k.study = i.study
WHERE i.unit = ? AND i.year IS NOT NULL
  AND i.study = (SELECT study FROM yearly ORDER BY source_date DESC, study LIMIT 1)
ORDER BY i.ord, i.place, i.year, i.indicator`,
      params: [unit, unit]
    }),

    headline(rows, { lang }) {
      const [first, last] = [rows[0], rows.at(-1)];
      if (first === undefined || last === undefined) return missingText.headline[lang];
      const then = {
        ru: `${indicatorText(last, "ru")} в ${last.year} году`,
        en: `${indicatorText(last, "en")} in ${last.year}`
      };
      if (first === last) return `${last.label}: ${then[lang]}`;
      return {
        ru: `${last.label}: ${then.ru}, ${indicatorText(first, "ru")} в ${first.year}-м`,
        en: `${last.label}: ${then.en}, ${indicatorText(first, "en")} in ${first.year}`
      }[lang];
    },

    subtitle(rows, { lang }) {
      const [first] = rows;
      return first === undefined ? missingText.headline[lang] : `${first.label}. ${first.place}. ${first.study_title}`;
    },

    plot(rows, view) {
      if (rows.length === 0) return null;
      return countChart(
        [
          {
            label: "",
            rows: rows.map((row) => ({
              row: String(row.year),
              value: row.value,
              text: indicatorText(row, view.lang),
              bound: row.bound,
              verdict: row.verdict,
              colour: colours.other1
            }))
          }
        ],
        view
      );
    },

    sentence(rows, { lang }) {
      if (rows.length === 0) return missingText.extract[lang];
      const values = rows.map(
        (row) =>
          ({
            ru: `${row.year} год — ${indicatorText(row, "ru")}`,
            en: `${row.year}: ${indicatorText(row, "en")}`
          })[lang]
      );
      const bounded = rows.some(({ bound }) => bound === "at_least");
      const caveat = {
        ru: bounded
          ? "«Более» — нижняя граница: точное число источник не даёт, поэтому и прирост по ним не посчитать."
          : "Это подсчёт, а не выборка: интервала у него нет.",
        en: bounded
          ? "“More than” is a lower bound: the source gives no exact number, so growth cannot be computed from them."
          : "This is a count and not a sample: it has no interval."
      }[lang];
      return `${capitalise(values.join("; "))}. ${caveat}`;
    }
  };
}
