import * as Plot from "@observablehq/plot";
import { fontSize, lineHeight, narrowWidth } from "./chartText.js";
import { layBands, type Bands } from "./layBands.js";
import { textWidth } from "./wrapLabel.js";

export interface AxisTicks {
  readonly ticks: readonly number[];
  /** A value that marks are held against: 0 for a difference, 1 for a ratio. */
  readonly reference: number | null;
  readonly tick: (value: number) => string;
}

export interface LabelledRow {
  readonly label: string;
  readonly colour: string;
}

export interface BandChart extends Bands {
  /** Plot options of the frame: size, margins and the vertical scale, which is in pixels. */
  readonly frame: Plot.PlotOptions;
  /** Grid, axis and labels, drawn under the marks. */
  readonly ground: readonly Plot.Markish[];
}

/** The ground that a chart of labelled bands stands on; `right` is the room for values written beyond the marks. */
export function bandMarks(
  content: readonly { readonly label: string; readonly rows: readonly LabelledRow[] }[],
  axis: AxisTicks,
  right: number,
  width: number
): BandChart {
  const laid = layBands(
    content.map(({ label, rows }) => ({ label, rows: rows.map((row) => row.label) })),
    width,
    textWidth(axis.tick(axis.ticks[0] ?? 0), fontSize) / 2
  );
  const { bands, height, left, rowLabelLeft } = laid;
  const rowLabels = content.flatMap(({ rows }, band) => rows.map((row, at) => ({ ...row, y: bands[band]!.rows[at]! })));
  const lines = (values: readonly number[]) => bands.flatMap(({ from, to }) => values.map((x) => ({ x, from, to })));
  return {
    ...laid,
    frame: {
      width,
      height,
      marginTop: 26,
      marginLeft: left,
      marginRight: Math.ceil(right),
      marginBottom: 2,
      y: { type: "identity", axis: null }
    },
    ground: [
      Plot.ruleX(lines(axis.ticks), { x: "x", y1: "from", y2: "to", stroke: "currentColor", strokeOpacity: 0.18 }),
      Plot.ruleX(lines(axis.reference === null ? [] : [axis.reference]), {
        x: "x",
        y1: "from",
        y2: "to",
        stroke: "currentColor",
        strokeWidth: 1.5
      }),
      Plot.text(axis.ticks, {
        x: (tick: number) => tick,
        frameAnchor: "top",
        dy: -13,
        text: axis.tick,
        fill: "currentColor",
        fontVariant: "tabular-nums",
        fontSize
      }),
      Plot.text(rowLabels, {
        frameAnchor: "left",
        dx: rowLabelLeft - left,
        y: "y",
        text: "label",
        textAnchor: "start",
        fill: "colour",
        fontWeight: 700,
        fontSize
      }),
      Plot.text(bands, {
        frameAnchor: "left",
        dx: -left,
        y: "labelTop",
        text: "label",
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: lineHeight / fontSize,
        fill: "currentColor",
        fontWeight: width < narrowWidth ? 700 : 400,
        fontSize
      })
    ]
  };
}
