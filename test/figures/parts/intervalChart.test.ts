import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { intervalChart } from "../../../src/figures/parts/intervalChart.js";
import { shareMeasure } from "../../../src/figures/parts/measureScale.js";
import { literalView } from "../literalView.js";

const style = { label: "65+", colour: "var(--older)", symbol: "circle" } as const;

function draw(
  verdict: string,
  figures: { estimate: number | null; lower: number | null; upper: number | null }
): Element {
  const { document } = parseHTML("<html><body></body></html>");
  const view = literalView();
  const options = intervalChart(
    [{ label: "A service", points: [{ style, verdict, ...figures }] }],
    shareMeasure(view).chart,
    view
  );
  return plot({ ...options, document } as never) as unknown as Element;
}

test("intervalChart draws point, interval and value", () => {
  const text = draw("published", { estimate: 0.5, lower: 0.4, upper: 0.6 }).textContent!;
  expect(text).toContain("50\u00a0%");
  expect(text).toContain("A service");
  expect(text).toContain("65+");
});

test("intervalChart hatches and marks the unreliable", () => {
  const svg = draw("unreliable", { estimate: 0.5, lower: 0.1, upper: 0.9 });
  expect(svg.innerHTML).toContain("url(#hatch)");
  expect(svg.textContent).toContain("50\u00a0% [u]");
});

test("intervalChart leaves a mark, not a zero, for the suppressed", () => {
  const svg = draw("suppressed", { estimate: null, lower: null, upper: null });
  expect(svg.textContent).toContain("[c]");
  expect(svg.querySelectorAll("path, circle")).toHaveLength(0);
});
