import * as Plot from "@observablehq/plot";
import type { View } from "../../components/view.js";
import { formatNumber } from "../../words/formatNumber.js";
import { verdictMark } from "../../words/verdictMark.js";
import type { Bound } from "../../words/boundInWords.js";
import { bandMarks } from "./bandMarks.js";
import { fontSize } from "./chartText.js";
import { colours } from "./colours.js";
import { textWidth } from "./wrapLabel.js";

export interface CountRow {
  /** Short label at the bar, e.g. a year or an age band. */
  readonly row: string;
  readonly value: number | null;
  /** The value as it is written at the bar, e.g. `more than 30,000`. */
  readonly text: string;
  readonly bound: Bound;
  readonly verdict: string;
  readonly colour: string;
}

export interface CountBand {
  readonly label: string;
  readonly rows: readonly CountRow[];
}

type Placed = CountRow & { readonly y: number };
type Drawn = Placed & { readonly value: number };

/**
 * Counts as bars from zero. A lower bound ends in a hatched stretch and an open arrow: the true value is further right
 * than the bar. A figure that is not shown leaves its mark instead of a bar.
 */
export function countChart(content: readonly CountBand[], view: View): Plot.PlotOptions {
  const rows = content.flatMap((band) => band.rows);
  const largest = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  const open = rows.some(({ bound }) => bound === "at_least");
  const limit = largest === 0 ? 1 : largest * (open ? 1.1 : 1);
  const right = Math.max(40, ...rows.map(({ text }) => textWidth(text, fontSize))) + 16;
  const { bands, frame, ground } = bandMarks(
    content.map(({ label, rows: inside }) => ({
      label,
      rows: inside.map(({ row, colour }) => ({ label: row, colour }))
    })),
    { ticks: [0], reference: 0, tick: (value) => formatNumber(value, view.lang) },
    right,
    view.width
  );
  const placed = content.flatMap(({ rows: inside }, band) =>
    inside.map((row, at) => ({ ...row, y: bands[band]!.rows[at]! }))
  );
  const drawn = placed.filter((row): row is Drawn => row.value !== null);
  const bounded = drawn.filter(({ bound }) => bound === "at_least");
  const beyond = (row: Drawn) => row.value + limit - largest;
  return {
    ...frame,
    x: { domain: [0, limit], axis: null },
    marks: [
      ...ground,
      Plot.rect(drawn, {
        x1: 0,
        x2: "value",
        y1: (row: Drawn) => row.y - 8,
        y2: (row: Drawn) => row.y + 8,
        fill: (row: Drawn) => row.colour
      }),
      Plot.rect(bounded, {
        x1: "value",
        x2: beyond,
        y1: (row: Drawn) => row.y - 8,
        y2: (row: Drawn) => row.y + 8,
        fill: colours.hatch
      }),
      Plot.dot(bounded, { x: beyond, y: "y", symbol: chevron, r: 8, dx: -2, stroke: "currentColor", strokeWidth: 2 }),
      Plot.text(drawn, {
        x: (row: Drawn) => (row.bound === "at_least" ? beyond(row) : row.value),
        y: "y",
        text: "text",
        dx: 10,
        textAnchor: "start",
        fill: "currentColor",
        fontVariant: "tabular-nums",
        fontSize
      }),
      Plot.text(
        placed.filter(({ value }) => value === null),
        {
          x: 0,
          y: "y",
          dx: 8,
          textAnchor: "start",
          fill: "currentColor",
          fontSize,
          text: (row: Placed) => verdictMark(row.verdict, view.lang).mark
        }
      )
    ]
  };
}

/** An open arrow head that points right. */
const chevron = {
  draw(context: CanvasPath, size: number): void {
    const half = Math.sqrt(size) / 2;
    context.moveTo(-half / 2, -half);
    context.lineTo(half / 2, 0);
    context.lineTo(-half / 2, half);
  }
};
