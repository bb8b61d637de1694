import { chanceInWords, significanceLevel } from "../words/chanceInWords.js";
import { countInWords } from "../words/countInWords.js";
import { differenceInWords } from "../words/differenceInWords.js";
import { formatMonth } from "../words/formatMonth.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatPValue } from "../words/formatPValue.js";
import { groupInWords } from "../words/groupInWords.js";
import { quoteLabel } from "../words/quoteLabel.js";
import { verdictMark } from "../words/verdictMark.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { colours } from "./parts/colours.js";
import { differenceScale } from "./parts/differenceScale.js";
import { intervalChart } from "./parts/intervalChart.js";
import { missingText } from "./parts/missingText.js";
import { platformCaveat } from "./parts/platformCaveat.js";

/** Newer minus older poll, one service. */
type WaveRow = {
  study: string;
  earlier_study: string;
  same_series: boolean;
  to_date: string;
  earlier_to_date: string;
  label: string;
  difference: number | null;
  lower: number | null;
  upper: number | null;
  p_adjusted: number | null;
  base: number | null;
  earlier_base: number | null;
  verdict: string;
};
type Tested = WaveRow & { difference: number; lower: number; upper: number; p_adjusted: number };

const style = { label: "", colour: colours.older, symbol: "circle" } as const;

/** How awareness in the older group changed between the newest poll and the one before it. */
export const awarenessWaves = defineFigure<WaveRow>({
  id: "awarenessWaves",
  filters: ["age"],
  tables: () => ["wave_differences", "trend"],

  query: ({ lang, age }) => ({
    sql: `
WITH compared AS (
  SELECT w.*, n.to_date, e.to_date AS earlier_to_date
  FROM "wave_differences" w
  JOIN "catalogue" n ON n.study = w.study
  JOIN "catalogue" e ON e.study = w.earlier_study
  WHERE w.item = 'awareness' AND w.measure = 'share' AND w.option <> 'any' AND w.age = ?
), pair AS (
  SELECT study, earlier_study FROM compared
  ORDER BY to_date DESC, same_series DESC, earlier_to_date DESC, study, earlier_study
  LIMIT 1
)
SELECT
  c.study, c.earlier_study, c.same_series, c.to_date, c.earlier_to_date, c.option_${lang} AS label, c.difference,
  c.lower, c.upper, c.p_adjusted, t.base, e.base AS earlier_base, c.verdict
FROM compared c
JOIN pair ON pair.study = c.study AND pair.earlier_study = c.earlier_study
LEFT JOIN "trend" t
  ON t.study = c.study AND t.item = c.item AND t.option = c.option AND t.measure = c.measure AND t.age = c.age
LEFT JOIN "trend" e
  ON e.study = c.earlier_study AND e.item = c.item AND e.option = c.option AND e.measure = c.measure AND e.age = c.age
ORDER BY c.difference DESC NULLS LAST, c.option_ord, c.option`,
    params: [`${age}+`]
  }),
  studies: ([first]) => (first === undefined ? [] : [first.earlier_study, first.study]),

  headline(rows, view) {
    const { lang } = view;
    const [first] = rows;
    if (first === undefined) return missingText.headline[lang];
    const tested = rows.filter(isTested);
    const shown = tested.filter(({ p_adjusted: p }) => p < significanceLevel).length;
    const group = capitalise(groupInWords("all", `${view.age}+`, lang, "nominative"));
    const [from, to] = [formatMonth(first.earlier_to_date, lang), formatMonth(first.to_date, lang)];
    const [part, whole] = [formatNumber(shown, lang), formatNumber(tested.length, lang)];
    if (tested.length === 0) {
      return {
        ru: `${group}: сравнить опросы (${from} и ${to}) нельзя`,
        en: `${group}: the polls (${from} and ${to}) cannot be compared`
      }[lang];
    }
    if (shown === 0) {
      return {
        ru: `${group}: изменений между опросами (${from} и ${to}) данные не показывают`,
        en: `${group}: the data do not show a change between the polls (${from} and ${to})`
      }[lang];
    }
    return {
      ru: `${group}: известность изменилась у ${part} из ${whole} ресурсов между опросами (${from} и ${to})`,
      en: `${group}: awareness of ${part} of ${whole} resources differs between the polls (${from} and ${to})`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru: "Разность долей, процентные пункты: новый опрос минус прежний. Доля респондентов, которым известен ресурс",
      en:
        "Difference of shares, percentage points: newer poll minus earlier one. Share of respondents who know of " +
        "the resource"
    }[lang];
    const [first] = rows;
    return first === undefined
      ? what
      : `${what}. ${formatMonth(first.to_date, lang)} − ${formatMonth(first.earlier_to_date, lang)}`;
  },

  plot(rows, view) {
    if (rows.length === 0) return null;
    const bands = rows.map((row) => ({ label: row.label, points: [{ ...row, style, estimate: row.difference }] }));
    return intervalChart(
      bands,
      differenceScale(
        rows.map(({ lower, upper }) => [lower, upper]),
        "share",
        view
      ),
      view
    );
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Ресурс", en: "Resource" }[lang] },
    ...(["difference", "lower", "upper"] as const).map((name) => ({
      name,
      label: {
        difference: { ru: "Изменение, п.\u00a0п.", en: "Change, points" },
        lower: { ru: "от", en: "from" },
        upper: { ru: "до", en: "to" }
      }[name][lang],
      align: "end" as const,
      format: (row: WaveRow) => {
        const value = row[name];
        return value === null ? verdictMark(row.verdict, lang).mark || "—" : formatNumber(value * 100, lang);
      }
    })),
    {
      name: "p_adjusted",
      label: { ru: "p с поправкой Холма", en: "p, Holm-adjusted" }[lang],
      align: "end",
      format: ({ p_adjusted: p }) => (p === null ? "—" : formatPValue(p, lang))
    }
  ],

  sentence(rows, { lang }) {
    const tested = rows.filter(isTested);
    const [first, ...rest] = tested;
    if (rows.length === 0) {
      return { ru: "Двух опросов с этим вопросом нет.", en: "No two polls asked this question." }[lang];
    }
    if (first === undefined) {
      return {
        ru: "Ни у одного ресурса нет цифр обоих опросов: они скрыты, или на вопрос никто не ответил.",
        en: "No resource has figures of both polls: they are suppressed, or nobody answered."
      }[lang];
    }
    const largest = rest.reduce(
      (best, row) => (Math.abs(row.difference) > Math.abs(best.difference) ? row : best),
      first
    );
    const words = differenceInWords(largest.difference, largest.lower, largest.upper, lang, "share");
    const sentence = {
      ru: `Сильнее всего расходятся опросы по ресурсу ${quoteLabel(largest.label, "ru")}: ${words}; ${chanceInWords(
        largest.p_adjusted,
        "ru"
      )} (с поправкой на число сравнений).`,
      en: `The polls differ most on ${quoteLabel(largest.label, "en")}: ${words}; ${chanceInWords(
        largest.p_adjusted,
        "en"
      )} (allowing for the number of comparisons).`
    }[lang];
    return first.same_series ? sentence : `${sentence} ${platformCaveat[lang]}`;
  },

  base(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.base[lang];
    const polls = [
      { date: first.to_date, bases: rows.map(({ base }) => base) },
      { date: first.earlier_to_date, bases: rows.map(({ earlier_base: base }) => base) }
    ].map(({ date, bases }) => {
      const most = Math.max(0, ...bases.map((base) => base ?? 0));
      const people = most === 0 ? verdictMark("suppressed", lang).spoken : countInWords(most, "person", lang);
      return `${formatMonth(date, lang)} — ${people}`;
    });
    return { ru: `ответили: ${polls.join("; ")}`, en: `answered: ${polls.join("; ")}` }[lang];
  }
});

function isTested(row: WaveRow): row is Tested {
  return row.difference !== null && row.lower !== null && row.upper !== null && row.p_adjusted !== null;
}
