import { fontSize, lineHeight, narrowWidth } from "./chartText.js";
import { textWidth, wrapLabel } from "./wrapLabel.js";

const rowHeight = 24;
const gap = 14;
/** Row labels are bold, which is wider. */
const bold = 1.08;
/** Room for the axis above the first band. */
const axisHeight = 28;

export interface BandContent {
  readonly label: string;
  /** Short labels of the band's rows, e.g. `65+`; empty where a row needs none. */
  readonly rows: readonly string[];
}

export interface Band {
  /** The label with line breaks, and the y of its top. */
  readonly label: string;
  readonly labelTop: number;
  /** Middles of the rows, and the ends of the stretch that holds them. */
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface Bands {
  readonly bands: readonly Band[];
  readonly height: number;
  /** Left edge of the row labels, and of the marks. */
  readonly rowLabelLeft: number;
  readonly left: number;
}

/**
 * Stacks labelled bands of rows, in pixels: labels to the left of the marks where the width allows, above them on
 * narrow screens. Long labels wrap, so none is ever clipped.
 *
 * @param room left of the marks for half of the first tick's text
 */
export function layBands(contents: readonly BandContent[], width: number, room: number): Bands {
  const narrow = width < narrowWidth;
  const labelled = contents.some(({ label }) => label !== "");
  const labelWidth = narrow ? width : Math.round(width * 0.36);
  const rowLabelLeft = narrow || !labelled ? 0 : labelWidth + 16;
  const rowLabelWidth =
    bold * Math.max(0, ...contents.flatMap(({ rows }) => rows.map((row) => textWidth(row, fontSize))));
  let y = axisHeight;
  const bands = contents.map(({ label, rows }) => {
    const lines = label === "" ? [] : wrapLabel(label, labelWidth, fontSize);
    const labelHeight = lines.length * lineHeight;
    const labelTop = narrow ? y : y + (rowHeight - lineHeight) / 2;
    const from = narrow ? y + labelHeight : y;
    const to = from + rows.length * rowHeight;
    y = Math.max(to, labelTop + labelHeight) + gap;
    return { label: lines.join("\n"), labelTop, rows: rows.map((_, row) => from + rowHeight * (row + 0.5)), from, to };
  });
  const left = rowLabelLeft + Math.ceil(Math.max(rowLabelWidth > 0 ? rowLabelWidth + 14 : 8, room));
  return { bands, height: Math.round(y), rowLabelLeft, left };
}
