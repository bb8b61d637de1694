import { countInWords } from "../words/countInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { missingText } from "./parts/missingText.js";
import { schemeName } from "./parts/schemeName.js";

/** A weighting scheme and what it costs. */
type SchemeRow = {
  study: string;
  study_title: string;
  scheme: string;
  published: boolean;
  respondents: number;
  used: number;
  design_effect: number;
  effective_base: number;
  largest_weight_ratio: number;
  largest_margin_error: number;
  converged: boolean;
  iterations: number;
  trimmed_share: number;
  stretched_share: number;
  r_indicator: number;
  response_cv: number;
  collapsed: string | null;
};

/** What weighting costs: design effect and effective base under every scheme. */
export const weightingDiagnostics = defineFigure<SchemeRow>({
  id: "weightingDiagnostics",
  filters: ["study"],
  tables: () => ["weighting"],

  query: ({ lang, study }) => ({
    sql: `
SELECT
  w.study, k.title_${lang} AS study_title, w.scheme, w.published, w.respondents, w.used, w.design_effect,
  w.effective_base,
  w.largest_weight_ratio, w.largest_margin_error, w.converged, w.iterations, w.trimmed_share, w.stretched_share,
  w.r_indicator, w.response_cv, w.collapsed
FROM "weighting" w JOIN "catalogue" k ON k.study = w.study
WHERE w.study = ?
ORDER BY w.effective_base DESC, w.scheme`,
    params: [study]
  }),
  studies: (rows, { study }) => [rows[0]?.study ?? study],

  headline(rows, { lang }) {
    const chosen = rows.find(({ published }) => published);
    if (chosen === undefined) return missingText.headline[lang];
    const [used, effective] = [
      countInWords(chosen.used, "respondent", lang),
      formatNumber(Math.round(chosen.effective_base), lang)
    ];
    return {
      ru: `После взвешивания ${used} дают точность ${effective} с равными весами`,
      en: `After weighting, ${used} give the precision of ${effective} with equal weights`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru: "Эффективная база при разных способах взвешивания, респондентов",
      en: "Effective base under different weighting schemes, respondents"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    if (rows.length === 0) return null;
    return countChart(
      rows.map(({ scheme, published, effective_base: base }) => ({
        label: capitalise(schemeName(scheme).full[view.lang]),
        rows: [
          {
            row: "",
            value: base,
            text: formatNumber(Math.round(base), view.lang),
            bound: "exact",
            verdict: "published",
            colour: published ? colours.older : colours.other1
          }
        ]
      })),
      view
    );
  },

  columns: ({ lang }) => [
    {
      name: "scheme",
      label: { ru: "Способ", en: "Scheme" }[lang],
      format: ({ scheme, published }) => {
        const name = capitalise(schemeName(scheme).full[lang]);
        return published ? `${name} ${{ ru: "(в отчёте)", en: "(used here)" }[lang]}` : name;
      }
    },
    {
      name: "design_effect",
      label: { ru: "Эффект дизайна (Киш)", en: "Design effect (Kish)" }[lang],
      align: "end",
      format: ({ design_effect: effect }) => formatNumber(effect, lang, 2)
    },
    {
      name: "effective_base",
      label: { ru: "Эффективная база", en: "Effective base" }[lang],
      align: "end",
      format: ({ effective_base: base }) => formatNumber(Math.round(base), lang)
    },
    {
      name: "largest_weight_ratio",
      label: { ru: "Наибольший вес к наименьшему", en: "Largest to smallest weight" }[lang],
      align: "end",
      format: ({ largest_weight_ratio: ratio }) => formatNumber(ratio, lang, 1)
    },
    {
      name: "largest_margin_error",
      label: { ru: "Наибольшее отклонение от итогов", en: "Largest error of a margin" }[lang],
      align: "end",
      format: ({ largest_margin_error: error }) => marginError(error, lang)
    },
    {
      name: "trimmed_share",
      label: { ru: "Обрезано весов", en: "Weights trimmed" }[lang],
      align: "end",
      format: ({ trimmed_share: share }) => formatShare(share, lang, 1)
    },
    {
      name: "stretched_share",
      label: { ru: "Жителей за растянутыми весами", en: "Residents behind stretched weights" }[lang],
      align: "end",
      format: ({ stretched_share: share }) => formatShare(share, lang)
    },
    {
      name: "iterations",
      label: { ru: "Проходов", en: "Iterations" }[lang],
      align: "end",
      format: ({ iterations }) => formatNumber(iterations, lang)
    }
  ],

  sentence(rows, { lang }) {
    const chosen = rows.find(({ published }) => published);
    if (chosen === undefined) return missingText.poll[lang];
    const left = chosen.respondents - chosen.used;
    const unweighted = countInWords(left, "respondent", lang);
    const notes = [
      left === 0
        ? null
        : {
            ru: `Без пола, возраста или района — ${unweighted}: они не взвешены и не показаны.`,
            en: `Neither weighted nor shown, for want of sex, age or district: ${unweighted}.`
          },
      chosen.collapsed === null
        ? null
        : {
            ru: `Малочисленные категории объединены: ${chosen.collapsed}.`,
            en: `Thin categories were joined: ${chosen.collapsed}.`
          }
    ].flatMap((note) => (note === null ? [] : [note[lang]]));
    const effect = formatNumber(chosen.design_effect, lang, 2);
    const wider = formatNumber(Math.sqrt(chosen.design_effect), lang, 1);
    const ratio = formatNumber(chosen.largest_weight_ratio, lang, 1);
    const isHardlyWider = wider === formatNumber(1, lang, 1);
    const first = {
      ru:
        `Эффект дизайна ${effect}: интервалы ` +
        (isHardlyWider
          ? "почти такие же, какими были бы при равных весах. "
          : `шире, чем были бы при равных весах, примерно в ${wider} раза. `) +
        `Наибольший вес в ${ratio} раза больше наименьшего.`,
      en:
        `The design effect is ${effect}: intervals are about ` +
        (isHardlyWider ? "as wide" : `${wider} times as wide`) +
        ` as they would be with equal weights. The largest weight is ${ratio} times the smallest.`
    }[lang];
    return [first, ...notes].join(" ");
  },

  notes(rows, { lang }) {
    const chosen = rows.find(({ published }) => published);
    if (chosen === undefined) return [];
    const stretched = formatShare(chosen.stretched_share, lang);
    const indicator = formatNumber(chosen.r_indicator, lang, 3);
    const variation = formatNumber(chosen.response_cv, lang, 2);
    return [
      {
        ru: `За теми, чей вес больше среднего более чем втрое, стоит ${stretched} жителей: о них говорят немногие.`,
        en: `Respondents who weigh more than three times the average stand for ${stretched} of residents: few speak for them.`
      },
      {
        ru:
          `R-индикатор ${indicator}, коэффициент вариации отклика ${variation}. В добровольном опросе отвечает малая часть ` +
          "жителей, поэтому R-индикатор всегда близок к единице; читать надо второе число: 0 — все группы откликались одинаково.",
        en:
          `R-indicator ${indicator}, coefficient of variation of response ${variation}. So few residents answer an opt-in poll that ` +
          "the R-indicator is always near 1; read the second number: 0 means that all groups responded alike."
      }
    ].map((note) => note[lang]);
  },

  base(rows, { lang }) {
    const [first] = rows;
    if (first === undefined) return missingText.base[lang];
    const [used, all] = [countInWords(first.used, "respondent", lang), formatNumber(first.respondents, lang)];
    return { ru: `вес получили ${used} из ${all}`, en: `${used} of ${all} were weighted` }[lang];
  }
});

function marginError(error: number, lang: "ru" | "en"): string {
  const percent = Math.abs(error) * 100;
  return percent < 0.001
    ? `< ${formatNumber(0.001, lang, 3)}\u00a0%`
    : `${formatNumber(percent, lang, percent < 1 ? 3 : 0)}\u00a0%`;
}
