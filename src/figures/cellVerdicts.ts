import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { verdictMark } from "../words/verdictMark.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { missingText } from "./parts/missingText.js";
import { quoteIdentifier } from "./parts/quoteIdentifier.js";
import type { Language } from "../components/view.js";

/** How many cells of a poll have one verdict. */
type VerdictRow = { study: string; study_title: string; cell_verdict: string; cells: number; share: number };

/** How much of a poll is shown, shown as unreliable, or hidden. */
export const cellVerdicts = defineFigure<VerdictRow>({
  id: "cellVerdicts",
  filters: ["study"],
  tables: ({ study }) => [`studies/${study}`],

  query: ({ lang, study }) => ({
    sql: `
WITH counted AS (
  SELECT study, verdict, COUNT(*) AS cells FROM ${quoteIdentifier(`studies/${study}`)} GROUP BY study, verdict
)
SELECT
  c.study, k.title_${lang} AS study_title, c.verdict AS cell_verdict, CAST(c.cells AS INTEGER) AS cells,
  CAST(c.cells AS DOUBLE) / CAST(SUM(c.cells) OVER () AS DOUBLE) AS share
FROM counted c JOIN "catalogue" k ON k.study = c.study
ORDER BY c.cells DESC, c.verdict`,
    params: []
  }),
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, { lang }) {
    if (rows.length === 0) return missingText.headline[lang];
    const share = (verdict: string) => formatShare(rows.find((row) => row.cell_verdict === verdict)?.share ?? 0, lang);
    return {
      ru: `Скрыто ${share("suppressed")} ячеек, ещё ${share("unreliable")} помечено как ненадёжные`,
      en: `${share("suppressed")} of cells are suppressed, another ${share("unreliable")} marked as unreliable`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru: "Ячейки опубликованной таблицы опроса по тому, что с ними можно делать",
      en: "Cells of the poll’s published table by what may be done with them"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    if (rows.length === 0) return null;
    return countChart(
      rows.map((row) => ({
        label: capitalise(verdictName(row.cell_verdict, view.lang)),
        rows: [
          {
            row: "",
            value: row.cells,
            text: formatNumber(row.cells, view.lang),
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
      name: "cell_verdict",
      label: { ru: "Что с ячейкой", en: "Verdict" }[lang],
      format: ({ cell_verdict: verdict }) => capitalise(verdictName(verdict, lang))
    },
    {
      name: "cells",
      label: { ru: "Ячеек", en: "Cells" }[lang],
      align: "end",
      format: ({ cells }) => formatNumber(cells, lang)
    },
    {
      name: "share",
      label: { ru: "Доля ячеек", en: "Share of cells" }[lang],
      align: "end",
      format: ({ share }) => formatShare(share, lang, 1)
    }
  ],

  sentence(rows, { lang }) {
    if (rows.length === 0) return missingText.poll[lang];
    const total = formatNumber(
      rows.reduce((sum, { cells }) => sum + cells, 0),
      lang
    );
    const parts = rows
      .map((row) => `${verdictName(row.cell_verdict, lang)} — ${formatNumber(row.cells, lang)}`)
      .join("; ");
    return { ru: `Всего ячеек ${total}: ${parts}.`, en: `Of ${total} cells: ${parts}.` }[lang];
  },

  base(rows, { lang }) {
    const total = formatNumber(
      rows.reduce((sum, { cells }) => sum + cells, 0),
      lang
    );
    return { ru: `ячеек: ${total}`, en: `cells: ${total}` }[lang];
  }
});

function verdictName(verdict: string, lang: Language): string {
  const { mark, spoken } = verdictMark(verdict, lang);
  return mark === "" ? spoken : `${mark} ${spoken}`;
}
