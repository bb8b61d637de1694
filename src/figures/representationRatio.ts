import { formatNumber } from "../words/formatNumber.js";
import { quoteLabel } from "../words/quoteLabel.js";
import { defineFigure } from "./figure.js";
import { capitalise } from "./parts/capitalise.js";
import { colours } from "./parts/colours.js";
import { intervalChart } from "./parts/intervalChart.js";
import { missingText } from "./parts/missingText.js";
import { representationFigure } from "./parts/representationFigure.js";
import type { RepresentationRow } from "./parts/representationRow.js";

type Known = RepresentationRow & { representation_ratio: number };

/** How many times more or less often a group answered than it lives in the city: 1 is its fair share. */
export const representationRatio = defineFigure<RepresentationRow>({
  ...representationFigure,
  id: "representationRatio",

  headline(rows, { lang }) {
    const [least, most] = extremes(rows);
    if (least === undefined || most === undefined) return missingText.headline[lang];
    const [rare, common] = [least, most].map(({ label }) => quoteLabel(label, lang));
    const [from, to] = [least, most].map(({ representation_ratio: ratio }) => formatNumber(ratio, lang, 2));
    return {
      ru: `Меньше всего среди ответивших — ${rare}: ${from} от доли среди жителей; больше всего — ${common}: ${to}`,
      en: `Least present among those who answered: ${rare}, ${from} of its share of residents; most: ${common}, ${to}`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const what = {
      ru: "Доля в выборке, делённая на долю среди жителей; 1 — поровну",
      en: "Share of the sample divided by the share of residents; 1 is even"
    }[lang];
    const [first] = rows;
    return first === undefined ? what : `${what}. ${first.study_title}`;
  },

  plot(rows, view) {
    const shown = finest(rows);
    const ratios = shown
      .filter(isKnown)
      .map(({ representation_ratio: ratio }) => ratio)
      .filter((ratio) => ratio > 0);
    if (ratios.length === 0) return null;
    const reach = Math.max(2, ...ratios.map((ratio) => Math.max(ratio, 1 / ratio)));
    const end = 2 ** Math.ceil(Math.log2(reach));
    const bands = shown.map((row) => {
      const ratio = row.representation_ratio === 0 ? null : row.representation_ratio;
      const age = Number(/\d+/.exec(row.category)?.[0] ?? 0);
      return {
        label: capitalise(row.label),
        points: [
          {
            style: { label: "", colour: age >= view.age ? colours.older : colours.other1, symbol: "circle" as const },
            estimate: ratio,
            lower: ratio,
            upper: ratio,
            verdict: row.verdict
          }
        ]
      };
    });
    const format = (value: number) =>
      value < 1 ? `1/${formatNumber(1 / value, view.lang)}` : formatNumber(value, view.lang);
    return intervalChart(
      bands,
      {
        type: "log",
        domain: [1 / end, end],
        ticks: [1 / end, 1, end],
        reference: 1,
        tick: format,
        value: (value) => formatNumber(value, view.lang, 2)
      },
      view
    );
  },

  sentence(rows, { lang }) {
    const known = finest(rows).filter(isKnown);
    if (known.length === 0) return missingText.poll[lang];
    const far = known.filter(({ representation_ratio: ratio }) => ratio <= 0.5 || ratio >= 2).length;
    const [part, whole] = [formatNumber(far, lang), formatNumber(known.length, lang)];
    return {
      ru:
        `Из ${whole} групп у ${part} доля в выборке отличается от доли среди жителей вдвое или больше. ` +
        "Чем дальше группа от единицы, тем сильнее веса растягивают ответы немногих.",
      en:
        `Of ${whole} groups, ${part} have a share of the sample at least twice or at most half their share of ` +
        "residents. The further a group is from 1, the more the weights stretch a few answers."
    }[lang];
  }
});

/** Categories of the joint margins where the study has any, else of all. */
function finest(rows: readonly RepresentationRow[]): RepresentationRow[] {
  const joint = rows.filter(({ margin }) => margin.includes("*"));
  return joint.length > 0 ? joint : [...rows];
}

function extremes(rows: readonly RepresentationRow[]): [Known | undefined, Known | undefined] {
  const sorted = finest(rows)
    .filter(isKnown)
    .sort((a, b) => a.representation_ratio - b.representation_ratio);
  return [sorted[0], sorted.at(-1)];
}

function isKnown(row: RepresentationRow): row is Known {
  return row.representation_ratio !== null;
}
