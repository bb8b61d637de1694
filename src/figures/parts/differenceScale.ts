import type { View } from "../../components/view.js";
import type { DifferenceScale } from "../../words/differenceSize.js";
import { formatNumber } from "../../words/formatNumber.js";
import { narrowWidth } from "./chartText.js";
import type { ChartScale } from "./intervalChart.js";

/**
 * The scale of differences: as far to both sides of zero as the intervals reach. Shares are written in percentage
 * points, ratings in points of the scale.
 */
export function differenceScale(
  intervals: readonly (readonly [number | null, number | null])[],
  scale: DifferenceScale,
  { lang, width }: View
): ChartScale {
  const step = scale === "share" ? 0.1 : 0.5;
  const reach = Math.max(...intervals.flat().map((end) => Math.abs(end ?? 0)), step);
  const end = Math.ceil(reach / step - 1e-9) * step;
  const text = (value: number) => {
    const number = scale === "share" ? formatNumber(value * 100, lang) : formatNumber(value, lang, 1);
    return value > 0 && /[1-9]/.test(number) ? `+${number}` : number;
  };
  return {
    type: "linear",
    domain: [-end, end],
    ticks: width < narrowWidth ? [-end, 0, end] : [-end, -end / 2, 0, end / 2, end],
    reference: 0,
    tick: text,
    value: text
  };
}
