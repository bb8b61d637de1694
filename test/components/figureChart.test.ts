import * as Plot from "@observablehq/plot";
import { describe, expect, test } from "vitest";
import { figureChart } from "../../src/components/figureChart.js";
import { exampleDocument } from "./exampleDocument.js";

const names = { id: "awareness", labelledBy: "awareness-headline", describedBy: "awareness-sentence" };
const draw = (options: Plot.PlotOptions) => figureChart(exampleDocument(), (width) => ({ ...options, width }), names);
const bars = Plot.barX([{ v: 1 / 3, k: "a" }], { x: "v", y: "k", fill: "url(#hatch)", clip: true });

describe("figureChart", () => {
  test("draws a narrow and a wide image, named and described, at their own widths", () => {
    const charts = draw({ marks: [bars] });
    expect(
      charts.map((svg) => [svg.getAttribute("class"), svg.getAttribute("width"), svg.getAttribute("role")])
    ).toEqual([
      ["plot plot-narrow", "320", "img"],
      ["plot plot-wide", "680", "img"]
    ]);
    expect(charts[0]!.getAttribute("aria-labelledby")).toBe("awareness-headline");
    expect(charts[0]!.getAttribute("aria-describedby")).toBe("awareness-sentence");
  });

  test("is the same when drawn again in the same process", () => {
    expect(draw({ marks: [bars] }).map(String)).toEqual(draw({ marks: [bars] }).map(String));
  });

  test("gives no digits beyond a tenth of a pixel, and carries no style sheet", () => {
    const [svg] = draw({
      marks: [
        Plot.line([
          [0, 0],
          [1 / 3, 1 / 7],
          [1, 1]
        ])
      ]
    });
    const geometry = svg!.outerHTML.match(/ (?:d|transform|x1|x2)="[^"]*"/g)!;
    expect(geometry.filter((text) => /\.\d/.test(text)).length).toBeGreaterThan(0);
    expect(geometry.filter((text) => /\.\d\d/.test(text))).toEqual([]);
    expect(svg!.querySelector("style")).toBeNull();
  });

  test("has ids of its own, so that two charts on a page do not share a pattern or a clip", () => {
    const [narrow, wide] = draw({ marks: [bars] });
    const ids = (svg: Element): string[] => Array.from(svg.querySelectorAll("[id]"), ({ id }) => id);
    expect(ids(narrow!)).toEqual(["awareness-narrow-1", "awareness-narrow-2"]);
    expect(ids(wide!)).toEqual(["awareness-wide-1", "awareness-wide-2"]);
    expect(narrow!.querySelector("pattern")?.id).toBe("awareness-narrow-1");
    expect(narrow!.querySelector('[fill="url(#awareness-narrow-1)"]')).not.toBeNull();
    expect(narrow!.querySelector('[clip-path="url(#awareness-narrow-2)"]')).not.toBeNull();
  });

  test("draws nothing where there is nothing to draw", () => {
    expect(figureChart(exampleDocument(), () => null, names)).toEqual([]);
  });

  test("leaves titles and legends to the frame", () => {
    expect(() => draw({ title: "T", marks: [bars] })).toThrow("figure awareness: a title, caption or legend");
  });
});
