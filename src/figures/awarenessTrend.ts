import { ageInWords } from "../words/ageInWords.js";
import { estimateInWords } from "../words/estimateInWords.js";
import { formatMonth } from "../words/formatMonth.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { countInWords } from "../words/countInWords.js";
import { groupInWords } from "../words/groupInWords.js";
import { listInWords } from "../words/listInWords.js";
import { quoteLabel } from "../words/quoteLabel.js";
import { verdictMark } from "../words/verdictMark.js";
import type { View } from "../components/view.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { cellText } from "./parts/cellText.js";
import { estimateText } from "./parts/estimateText.js";
import { intervalChart } from "./parts/intervalChart.js";
import { shareMeasure } from "./parts/measureScale.js";
import { missingText } from "./parts/missingText.js";
import { platformCaveat } from "./parts/platformCaveat.js";
import { seriesStyles } from "./parts/seriesStyles.js";

/** Polls shown: the newest ones. */
const shownPolls = 5;

/** Awareness of one service in one poll. */
type TrendRow = {
  study: string;
  study_title: string;
  series: string | null;
  date: string;
  option: string;
  label: string;
  exclusive: boolean;
  base: number | null;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  verdict: string;
};

/** Awareness in the older group poll by poll, newest first. */
export const awarenessTrend = defineFigure<TrendRow>({
  id: "awarenessTrend",
  filters: ["age"],
  tables: () => ["trend", "items"],

  query: ({ lang, age }) => ({
    sql: `
WITH chosen AS (
  SELECT t.*, DENSE_RANK() OVER (ORDER BY t.date DESC, t.study) AS poll
  FROM "trend" t
  WHERE t.item = 'awareness' AND t.measure = 'share' AND t.option <> 'any' AND t.age = ?
), options AS (
  SELECT c.option, MIN(c.option_ord) AS ord, COALESCE(BOOL_OR(i.exclusive), FALSE) AS exclusive,
    MAX(CASE WHEN c.poll = 1 THEN c.estimate END) AS leading
  FROM chosen c LEFT JOIN "items" i ON i.study = c.study AND i.item = c.item AND i.option = c.option
  GROUP BY c.option
)
SELECT
  c.study, k.title_${lang} AS study_title, c.series, c.date, c.option, c.option_${lang} AS label, o.exclusive, c.base,
  c.estimate, c.lower, c.upper, c.verdict
FROM chosen c JOIN options o ON o.option = c.option JOIN "catalogue" k ON k.study = c.study
WHERE c.poll <= ${shownPolls}
ORDER BY o.exclusive, o.leading DESC NULLS LAST, o.ord, c.option, c.date DESC, c.study`,
    params: [`${age}+`]
  }),
  studies: (rows) => [...new Set(rows.map(({ study }) => study))].sort(),

  headline(rows, view) {
    const lead = rows.find(({ estimate }) => estimate !== null);
    if (lead === undefined) return missingText.headline[view.lang];
    const values = rows
      .filter(({ option }) => option === lead.option)
      .reverse()
      .map((row) => `${formatMonth(row.date, view.lang)} — ${valueText(row, view)}`);
    const group = groupInWords("all", `${view.age}+`, view.lang, "nominative");
    return {
      ru: `${capitalise(group)}, кому известен ресурс ${quoteLabel(lead.label, "ru")}: ${values.join(", ")}`,
      en: `${capitalise(group)} who know of ${quoteLabel(lead.label, "en")}: ${values.join(", ")}`
    }[view.lang];
  },

  subtitle: (_rows, { lang, age }) =>
    ({
      ru:
        `Доля респондентов ${ageInWords(`${age}+`, "ru")}, которым известен цифровой ресурс, по опросам, ` +
        "Санкт-Петербург",
      en:
        `Share of respondents ${ageInWords(`${age}+`, "en")} who know of the digital resource, poll by poll, St ` +
        "Petersburg"
    })[lang],

  plot(rows, view) {
    if (rows.length === 0) return null;
    const polls = pollsOf(rows);
    const styles = seriesStyles(polls.map(({ date }) => formatMonth(date, view.lang)));
    const bands = [...new Set(rows.map(({ option }) => option))].map((option) => {
      const own = rows.filter((row) => row.option === option);
      return {
        label: own[0]!.label,
        points: own.map((row) => ({ ...row, style: styles[polls.findIndex(({ study }) => study === row.study)]! }))
      };
    });
    return intervalChart(bands, shareMeasure(view).chart, view);
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Ресурс", en: "Resource" }[lang] },
    { name: "study_title", label: { ru: "Опрос", en: "Poll" }[lang] },
    {
      name: "estimate",
      label: { ru: "Доля", en: "Share" }[lang],
      align: "end",
      format: ({ estimate, verdict }) => cellText(estimate, verdict, lang, (value) => formatShare(value, lang))
    },
    { name: "lower", label: { ru: "от", en: "from" }[lang], align: "end", format: (row) => end(row.lower, row, lang) },
    { name: "upper", label: { ru: "до", en: "to" }[lang], align: "end", format: (row) => end(row.upper, row, lang) },
    {
      name: "base",
      label: { ru: "Ответили", en: "Answered" }[lang],
      align: "end",
      format: ({ base, verdict }) => (base === null ? verdictMark(verdict, lang).mark : formatNumber(base, lang))
    }
  ],

  sentence(rows, { lang }) {
    const lead = rows.find(({ estimate }) => estimate !== null);
    if (lead === undefined) return { ru: "Опросов с этим вопросом нет.", en: "No poll asked this question." }[lang];
    const values = rows
      .filter(({ option }) => option === lead.option)
      .reverse()
      .map(
        (row) =>
          `${formatMonth(row.date, lang)} — ${estimateText(row, lang, (...share) => estimateInWords(...share, lang))}`
      );
    const platforms = new Set(rows.map(({ series }) => series));
    const caveat = platforms.size > 1 ? ` ${platformCaveat[lang]}` : "";
    return `${quoteLabel(lead.label, lang)}: ${values.join("; ")}.${caveat}`;
  },

  base(rows, { lang }) {
    const polls = pollsOf(rows).map(({ study, date }) => {
      const bases = rows.flatMap((row) => (row.study === study && row.base !== null ? [row.base] : []));
      if (bases.length === 0) return `${formatMonth(date, lang)} — ${verdictMark("suppressed", lang).spoken}`;
      return `${formatMonth(date, lang)} — ${countInWords(Math.max(...bases), "person", lang)}`;
    });
    if (polls.length === 0) return missingText.base[lang];
    return { ru: `ответили: ${listInWords(polls, "ru")}`, en: `answered: ${listInWords(polls, "en")}` }[lang];
  }
});

/** Polls of the rows, newest first. */
function pollsOf(rows: readonly TrendRow[]): TrendRow[] {
  const first = new Map(rows.map((row) => [row.study, row]));
  return [...first.values()].sort((a, b) =>
    a.date === b.date ? (a.study < b.study ? -1 : 1) : a.date < b.date ? 1 : -1
  );
}

function valueText({ estimate, verdict }: TrendRow, { lang }: View): string {
  return cellText(estimate, verdict, lang, (value) => formatShare(value, lang));
}

function end(value: number | null, { verdict }: TrendRow, lang: View["lang"]): string {
  return value === null ? verdictMark(verdict, lang).mark : formatShare(value, lang);
}
