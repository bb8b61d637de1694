import { frameWords } from "./frameWords.js";
import type { Language } from "./view.js";

const MARGIN = 24;
const namespace = "http://www.w3.org/2000/svg";
/** A picture has no web fonts: its text must fit in those that computers have. */
const family = "Arial, 'Liberation Sans', Helvetica, sans-serif";

/** A paragraph around the chart: its text, size and weight. */
interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

/**
 * Downloads the chart that the reader sees as a picture that can stand alone: with the finding, what is shown, the
 * sentence, whether data are synthetic, and the source.
 */
export async function exportChart(figure: HTMLElement, format: "svg" | "png", lang: Language): Promise<void> {
  const svg = standaloneSvg(figure, lang);
  const text = new XMLSerializer().serializeToString(svg);
  const blob = new Blob([text], { type: "image/svg+xml" });
  download(format === "svg" ? blob : await rasterise(svg, text), `${figure.id}.${format}`);
}

function standaloneSvg(figure: HTMLElement, lang: Language): SVGSVGElement {
  const charts = Array.from(figure.querySelectorAll<SVGSVGElement>(".figure-chart svg"));
  const shown = charts.find((candidate) => candidate.getClientRects().length > 0) ?? charts[0]!;
  const chart = shown.cloneNode(true) as SVGSVGElement;
  resolveColours(chart);
  const width = Number(chart.getAttribute("width")) + 2 * MARGIN;
  const textOf = (selector: string): string => figure.querySelector(selector)?.textContent ?? "";
  const svg = document.createElementNS(namespace, "svg");
  let y = MARGIN / 2;
  const write = (paragraphs: readonly Paragraph[]): void => {
    for (const { text, size, bold } of paragraphs) {
      for (const line of wrap(text, width - 2 * MARGIN, size, bold)) {
        y += size * 1.35;
        svg.append(textElement(line, y, size, bold));
      }
    }
  };
  write([
    { text: textOf("figcaption h2, figcaption h3"), size: 20, bold: true },
    { text: textOf(".figure-subtitle"), size: 15, bold: false },
    { text: textOf(".synthetic"), size: 15, bold: true }
  ]);
  chart.setAttribute("x", String(MARGIN));
  chart.setAttribute("y", String(y + MARGIN / 2));
  svg.append(chart);
  y += Number(chart.getAttribute("height")) + MARGIN / 2;
  write([
    { text: textOf(".figure-sentence"), size: 15, bold: false },
    { text: textOf(".figure-source"), size: 13, bold: false },
    { text: `${frameWords.page[lang]}: ${location.href}`, size: 13, bold: false }
  ]);
  const height = Math.ceil(y + MARGIN);
  const background = document.createElementNS(namespace, "rect");
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: "#ffffff" })) {
    background.setAttribute(name, value);
  }
  svg.prepend(background);
  for (const [name, value] of Object.entries({
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    "font-family": family,
    fill: "#16191d",
    color: "#16191d"
  }))
    svg.setAttribute(name, value);
  return svg;
}

/** Colours come from the stylesheet's variables; a picture has none, and is always on white as on paper. */
function resolveColours(chart: SVGElement): void {
  const paper = document.createElement("div");
  paper.className = "paper";
  paper.append(chart);
  document.body.append(paper);
  for (const node of [chart, ...chart.querySelectorAll("*")]) {
    for (const name of ["fill", "stroke"] as const) {
      const value = node.getAttribute(name) ?? "";
      if (/var\(|currentColor/.test(value)) node.setAttribute(name, getComputedStyle(node)[name]);
    }
  }
  paper.remove();
}

function textElement(text: string, y: number, size: number, bold: boolean): SVGTextElement {
  const node = document.createElementNS(namespace, "text");
  node.textContent = text;
  node.setAttribute("x", String(MARGIN));
  node.setAttribute("y", y.toFixed(1));
  node.setAttribute("font-size", String(size));
  if (bold) node.setAttribute("font-weight", "bold");
  return node;
}

function wrap(text: string, width: number, size: number, bold: boolean): string[] {
  const context = document.createElement("canvas").getContext("2d")!;
  context.font = `${bold ? "bold " : ""}${size}px ${family}`;
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter((part) => part !== "")) {
    const line = lines.at(-1);
    if (line !== undefined && context.measureText(`${line} ${word}`).width <= width)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

async function rasterise(svg: SVGSVGElement, text: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(svg.getAttribute("width")) * 2;
  canvas.height = Number(svg.getAttribute("height")) * 2;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob === null ? fail(new Error("the browser could not draw the picture")) : done(blob)),
      "image/png"
    )
  );
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
