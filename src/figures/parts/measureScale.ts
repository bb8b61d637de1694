import type { View } from "../../components/view.js";
import { estimateInWords } from "../../words/estimateInWords.js";
import { formatNumber } from "../../words/formatNumber.js";
import { formatShare } from "../../words/formatShare.js";
import { narrowWidth } from "./chartText.js";
import type { ComparisonCells, ComparisonRow } from "./comparisonQuery.js";
import type { ChartScale } from "./intervalChart.js";

/** How figures of one kind are drawn, written in a table and said in a sentence. */
export interface MeasureScale {
  readonly chart: ChartScale;
  readonly format: (value: number) => string;
  readonly inWords: (estimate: number, lower: number, upper: number) => string;
}

/** The scale of a comparison's measure. */
export function comparisonMeasure(
  measure: ComparisonCells["measure"],
  rows: readonly ComparisonRow[],
  view: View
): MeasureScale {
  return measure === "mean"
    ? ratingMeasure(view, Math.max(2, ...rows.map(({ points }) => points)))
    : shareMeasure(view);
}

/** Shares are drawn on 0–100 %, so that figures on a page compare at a glance. */
export function shareMeasure({ lang, width }: View): MeasureScale {
  const format = (value: number) => formatShare(value, lang);
  return {
    chart: {
      type: "linear",
      domain: [0, 1],
      ticks: width < narrowWidth ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
      reference: null,
      tick: format,
      value: format
    },
    format,
    inWords: (estimate, lower, upper) => estimateInWords(estimate, lower, upper, lang)
  };
}

/** Mean ratings are drawn on the whole scale, from 1 to its best mark, with one decimal. */
function ratingMeasure({ lang }: View, best: number): MeasureScale {
  const format = (value: number) => formatNumber(value, lang, 1);
  return {
    chart: {
      type: "linear",
      domain: [1, best],
      ticks: Array.from({ length: best }, (_, index) => index + 1),
      reference: null,
      tick: (value) => formatNumber(value, lang),
      value: format
    },
    format,
    inWords: (estimate, lower, upper) => `${format(estimate)} (${format(lower)}–${format(upper)})`
  };
}
