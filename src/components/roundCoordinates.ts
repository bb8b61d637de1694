/** Attributes of SVG elements that say where a mark is or how large it is. */
export const geometryAttributes = [
  "d",
  "points",
  "transform",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "rx",
  "ry",
  "width",
  "height"
] as const;

/**
 * Rounds every number in the text of a geometry attribute to a tenth of a pixel: `M60.4567,12l0.04,3` becomes
 * `M60.5,12l0,3`. A chart must not tell more digits than the table beside it: geometry can be measured.
 */
export function roundCoordinates(text: string): string {
  return text.replace(/-?(?:\d*\.\d+|\d+(?=e[-+]?\d))(?:e[-+]?\d+)?/gi, (number) =>
    String(Math.round(Number(number) * 10) / 10 + 0)
  );
}
