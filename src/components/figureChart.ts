import type { PlotOptions } from "@observablehq/plot";
import { plot } from "@observablehq/plot";
import { geometryAttributes, roundCoordinates } from "./roundCoordinates.js";

/** Widths that a figure is drawn for, in pixels of its SVG; the stylesheet shows the one that fits. */
export const chartWidths = { narrow: 320, wide: 680 } as const;
type ChartSize = keyof typeof chartWidths;

/** Size of a chart's text at its own width; the stylesheet scales charts with the reader's text. */
const FONT_SIZE = 15;

/** Room for axis text of that size; a figure's own options come first. */
const defaults = { marginTop: 28, marginBottom: 48, className: "plot" };

/** What a chart is called: ids of the elements that name and describe it, and a prefix for its own ids. */
export interface ChartNames {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
}

/**
 * Draws a chart at both widths, each as one SVG image that is the same in Node and in the browser: ids are its own,
 * geometry is rounded, styles live in the site's stylesheet. A fill of `url(#hatch)` becomes a hatch in the current
 * text colour. Nothing is drawn where `optionsFor` gives null.
 *
 * @throws if the options ask Plot for more than a chart (title, caption, legend): those belong to the frame
 */
export function figureChart(
  document: Document,
  optionsFor: (width: number) => PlotOptions | null,
  names: ChartNames
): SVGElement[] {
  return (["narrow", "wide"] as const).flatMap((size) => {
    const options = optionsFor(chartWidths[size]);
    return options === null ? [] : [drawChart(document, options, size, names)];
  });
}

function drawChart(document: Document, options: PlotOptions, size: ChartSize, names: ChartNames): SVGElement {
  const svg = plot({ ...defaults, ...options, width: chartWidths[size], document } as PlotOptions) as Element;
  if (svg.tagName.toLowerCase() !== "svg") throw new Error(`figure ${names.id}: a title, caption or legend in plot()`);
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const node of svg.querySelectorAll("[aria-label], [aria-hidden], [aria-description]")) {
    for (const name of ["aria-label", "aria-hidden", "aria-description"]) node.removeAttribute(name);
  }
  setAttributes(svg, {
    class: `plot plot-${size}`,
    role: "img",
    "font-size": String(FONT_SIZE),
    "font-family": null,
    "aria-label": null,
    "aria-labelledby": names.labelledBy,
    "aria-describedby": names.describedBy
  });
  addHatch(document, svg);
  ownIds(svg, `${names.id}-${size}`);
  for (const node of [svg, ...svg.querySelectorAll("*")]) roundGeometry(node);
  return svg as SVGElement;
}

function setAttributes(node: Element, attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) node.removeAttribute(name);
    else node.setAttribute(name, value);
  }
}

function addHatch(document: Document, svg: Element): void {
  if (svg.querySelector('[fill="url(#hatch)"]') === null) return;
  const create = (name: string, attributes: Record<string, string>): Element => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    setAttributes(node, attributes);
    return node;
  };
  const pattern = create("pattern", {
    id: "hatch",
    width: "5",
    height: "5",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)"
  });
  pattern.append(create("path", { d: "M1,0V5", stroke: "currentColor", "stroke-width": "2" }));
  const defs = create("defs", {});
  defs.append(pattern);
  svg.prepend(defs);
}

/** Plot numbers its clip paths through the life of a process; on a page they must be unique and the same each time. */
function ownIds(svg: Element, prefix: string): void {
  const renamed = new Map<string, string>();
  for (const node of svg.querySelectorAll("[id]")) {
    renamed.set(`url(#${node.id})`, `url(#${prefix}-${renamed.size + 1})`);
    node.id = `${prefix}-${renamed.size}`;
  }
  if (renamed.size === 0) return;
  for (const node of svg.querySelectorAll("[fill], [stroke], [clip-path], [mask]")) {
    for (const name of ["fill", "stroke", "clip-path", "mask"]) {
      const reference = renamed.get(node.getAttribute(name) ?? "");
      if (reference !== undefined) node.setAttribute(name, reference);
    }
  }
}

function roundGeometry(node: Element): void {
  for (const name of geometryAttributes) {
    const value = node.getAttribute(name);
    if (value?.includes(".") === true && !value.endsWith("em")) node.setAttribute(name, roundCoordinates(value));
  }
}
