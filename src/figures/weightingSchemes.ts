import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { quoteLabel } from "../words/quoteLabel.js";
import { verdictMark } from "../words/verdictMark.js";
import type { Language } from "../components/view.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { cellText } from "./parts/cellText.js";
import { intervalChart } from "./parts/intervalChart.js";
import { shareMeasure } from "./parts/measureScale.js";
import { missingText } from "./parts/missingText.js";
import { schemeName } from "./parts/schemeName.js";
import { seriesStyles } from "./parts/seriesStyles.js";

/** Awareness of one service among all adults under one weighting scheme. */
type SchemeShareRow = {
  study: string;
  study_title: string;
  option: string;
  label: string;
  scheme: string;
  published: boolean;
  base: number | null;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  verdict: string;
};

interface Shift {
  readonly label: string;
  readonly unweighted: number;
  readonly weighted: number;
}

/** Does it matter how we weight? The same shares under every scheme, side by side. */
export const weightingSchemes = defineFigure<SchemeShareRow>({
  id: "weightingSchemes",
  filters: ["study"],
  tables: () => ["schemes", "weighting", "items"],

  query: ({ lang, study }) => ({
    sql: `
WITH shares AS (
  SELECT s.*, w.published, w.effective_base
  FROM "schemes" s JOIN "weighting" w ON w.study = s.study AND w.scheme = s.scheme
  WHERE s.study = ? AND s.item = 'awareness' AND s.measure = 'share' AND s.option <> 'any' AND s.age = 'all'
), options AS (
  SELECT s.option, COALESCE(BOOL_OR(i.exclusive), FALSE) AS exclusive,
    MAX(CASE WHEN s.published THEN s.estimate END) AS leading
  FROM shares s LEFT JOIN "items" i ON i.study = s.study AND i.item = s.item AND i.option = s.option
  GROUP BY s.option
)
SELECT
  s.study, k.title_${lang} AS study_title, s.option, s.option_${lang} AS label, s.scheme, s.published, s.base,
  s.estimate, s.lower, s.upper, s.verdict
FROM shares s JOIN options o ON o.option = s.option JOIN "catalogue" k ON k.study = s.study
ORDER BY o.exclusive, o.leading DESC NULLS LAST, s.option_ord, s.option, s.published DESC, s.effective_base, s.scheme`,
    params: [study]
  }),
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, { lang }) {
    const shifts = shiftsOf(rows);
    if (shifts.length === 0) return missingText.headline[lang];
    const largest = largestShift(shifts);
    const points = formatNumber(Math.abs(largest.weighted - largest.unweighted) * 100, lang, 0);
    return {
      ru: `Взвешивание меняет доли не больше чем на ${points} п.\u00a0п.`,
      en: `Weighting moves the shares by ${points} points at most`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru: "Доля респондентов 18 лет и старше, которым известен ресурс, при разных способах взвешивания",
      en: "Share of respondents 18 and over who know of the resource, under different weighting schemes"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    if (rows.length === 0) return null;
    const schemes = [...new Set(rows.map(({ scheme }) => scheme))];
    const styles = seriesStyles(schemes.map((scheme) => schemeName(scheme).short[view.lang]));
    const bands = [...new Set(rows.map(({ option }) => option))].map((option) => {
      const own = rows.filter((row) => row.option === option);
      return {
        label: own[0]!.label,
        points: own.map((row) => ({ ...row, style: styles[schemes.indexOf(row.scheme)]! }))
      };
    });
    return intervalChart(bands, shareMeasure(view).chart, view);
  },

  columns: ({ lang }) => [
    { name: "label", label: { ru: "Ресурс", en: "Resource" }[lang] },
    {
      name: "scheme",
      label: { ru: "Способ", en: "Scheme" }[lang],
      format: ({ scheme }) => capitalise(schemeName(scheme).full[lang])
    },
    {
      name: "estimate",
      label: { ru: "Доля", en: "Share" }[lang],
      align: "end",
      format: ({ estimate, verdict }) => cellText(estimate, verdict, lang, (value) => formatShare(value, lang, 1))
    },
    { name: "lower", label: { ru: "от", en: "from" }[lang], align: "end", format: (row) => end(row.lower, row, lang) },
    { name: "upper", label: { ru: "до", en: "to" }[lang], align: "end", format: (row) => end(row.upper, row, lang) }
  ],

  sentence(rows, { lang }) {
    const shifts = shiftsOf(rows);
    if (shifts.length === 0) return missingText.poll[lang];
    const { label, unweighted, weighted } = largestShift(shifts);
    return {
      ru: `Сильнее всего — ${quoteLabel(label, "ru")}: ${formatShare(unweighted, "ru")} без взвешивания, ${formatShare(
        weighted,
        "ru"
      )} с весами отчёта. Взвешенные интервалы шире: это цена поправки.`,
      en: `Most of all ${quoteLabel(label, "en")}: ${formatShare(unweighted, "en")} unweighted, ${formatShare(
        weighted,
        "en"
      )} with the weights used here. Weighted intervals are wider: that is the price of the correction.`
    }[lang];
  },

  base(rows, { lang }) {
    const bases = rows.flatMap(({ base }) => (base === null ? [] : [base]));
    if (bases.length === 0) return missingText.base[lang];
    const people = formatNumber(Math.max(...bases), lang);
    return { ru: `ответили: ${people} (без взвешивания)`, en: `answered: ${people} (unweighted)` }[lang];
  }
});

/** Options that have a figure both without weights and under the scheme of the report. */
function shiftsOf(rows: readonly SchemeShareRow[]): Shift[] {
  return rows
    .filter(({ published }) => published)
    .flatMap(({ option, label, estimate: weighted }) => {
      const unweighted = rows.find((row) => row.option === option && row.scheme === "unweighted")?.estimate ?? null;
      return weighted === null || unweighted === null ? [] : [{ label, unweighted, weighted }];
    });
}

function largestShift(shifts: readonly Shift[]): Shift {
  const size = ({ weighted, unweighted }: Shift) => Math.abs(weighted - unweighted);
  return shifts.reduce((best, shift) => (size(shift) > size(best) ? shift : best));
}

function end(value: number | null, { verdict }: SchemeShareRow, lang: Language): string {
  return value === null ? verdictMark(verdict, lang).mark : formatShare(value, lang, 1);
}
