import { colours } from "./colours.js";
import type { SeriesStyle } from "./intervalChart.js";

const symbols = ["circle", "square", "diamond", "triangle"] as const;
const greys = [colours.other1, colours.other2, colours.other3] as const;

/** Styles of a row of series: the first is the one to look at, the others are greys of other shapes. */
export function seriesStyles(labels: readonly string[], first: string = colours.older): SeriesStyle[] {
  return labels.map((label, index) => ({
    label,
    colour: index === 0 ? first : greys[(index - 1) % greys.length]!,
    symbol: symbols[index % symbols.length]!
  }));
}
