import * as Plot from "@observablehq/plot";
import type { View } from "../../components/view.js";
import { verdictMark } from "../../words/verdictMark.js";
import { bandMarks, type AxisTicks } from "./bandMarks.js";
import { fontSize } from "./chartText.js";
import { colours } from "./colours.js";
import { textWidth } from "./wrapLabel.js";

/** How a series is told from others: by label, shape and colour, never by colour alone. */
export interface SeriesStyle {
  readonly label: string;
  readonly colour: string;
  readonly symbol: "circle" | "square" | "diamond" | "triangle";
}

export interface ChartPoint {
  readonly style: SeriesStyle;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: string;
}

export interface ChartBand {
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartScale extends AxisTicks {
  readonly domain: readonly [number, number];
  readonly type: "linear" | "log";
  readonly value: (value: number) => string;
}

type Placed = ChartPoint & { readonly y: number };
type Drawn = Placed & { readonly estimate: number; readonly lower: number; readonly upper: number };

/**
 * Estimates as points on their intervals, a band of rows a label, values written at the marks. Unreliable ones are
 * hollow and hatched, those that are not shown leave their mark.
 */
export function intervalChart(content: readonly ChartBand[], scale: ChartScale, view: View): Plot.PlotOptions {
  const points = content.flatMap((band) => band.points);
  const valueText = (point: ChartPoint & { readonly estimate: number }) =>
    [scale.value(point.estimate), verdictMark(point.verdict, view.lang).mark].filter(Boolean).join(" ");
  const widths = points.filter(hasEstimate).map((point) => textWidth(valueText(point), fontSize));
  const { bands, frame, ground } = bandMarks(
    content.map(({ label, points: rows }) => ({ label, rows: rows.map(({ style }) => style) })),
    scale,
    Math.max(40, ...widths) + 14,
    view.width
  );
  const placed = content.flatMap(({ points: rows }, band) =>
    rows.map((row, at) => ({ ...row, y: bands[band]!.rows[at]! }))
  );
  const drawn = placed.filter((point): point is Drawn => hasEstimate(point));
  const inside = (value: number) => Math.min(Math.max(value, scale.domain[0]), scale.domain[1]);
  const unreliable = drawn.filter(({ verdict }) => verdict === "unreliable");
  return {
    ...frame,
    x: { type: scale.type, domain: [...scale.domain], axis: null },
    symbol: { type: "identity" },
    marks: [
      ...ground,
      Plot.rect(unreliable, {
        x1: (point: Drawn) => inside(point.lower),
        x2: (point: Drawn) => inside(point.upper),
        y1: (point: Drawn) => point.y - 8,
        y2: (point: Drawn) => point.y + 8,
        fill: colours.hatch,
        fillOpacity: 0.5
      }),
      Plot.ruleY(drawn, {
        y: "y",
        x1: (point: Drawn) => inside(point.lower),
        x2: (point: Drawn) => inside(point.upper),
        stroke: (point: Drawn) => point.style.colour,
        strokeWidth: 3
      }),
      Plot.dot(drawn, {
        x: (point: Drawn) => inside(point.estimate),
        y: "y",
        r: 5.5,
        symbol: (point: Drawn) => point.style.symbol,
        fill: (point: Drawn) => (point.verdict === "unreliable" ? colours.page : point.style.colour),
        stroke: (point: Drawn) => point.style.colour,
        strokeWidth: 2
      }),
      Plot.text(drawn, {
        x: (point: Drawn) => inside(Math.max(point.upper, point.estimate)),
        y: "y",
        text: valueText,
        dx: 12,
        textAnchor: "start",
        fill: "currentColor",
        stroke: colours.page,
        strokeWidth: 6,
        fontVariant: "tabular-nums",
        fontSize
      }),
      Plot.text(
        placed.filter((point) => !hasEstimate(point)),
        {
          x: () => scale.reference ?? scale.domain[0],
          y: "y",
          dx: 8,
          textAnchor: "start",
          fill: "currentColor",
          fontSize,
          text: (point: Placed) => verdictMark(point.verdict, view.lang).mark
        }
      )
    ]
  };
}

function hasEstimate<P extends ChartPoint>(point: P): point is P & { estimate: number; lower: number; upper: number } {
  return point.estimate !== null && point.lower !== null && point.upper !== null;
}
