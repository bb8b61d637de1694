import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { countChart, type CountRow } from "../../../src/figures/parts/countChart.js";
import { literalView } from "../literalView.js";

const count = (value: number | null, bound: CountRow["bound"], text: string): CountRow => ({
  row: "2024",
  value,
  text,
  bound,
  verdict: value === null ? "suppressed" : "published",
  colour: "var(--other-1)"
});

function draw(rows: readonly CountRow[]): Element {
  const { document } = parseHTML("<html><body></body></html>");
  return plot({ ...countChart([{ label: "", rows }], literalView()), document } as never) as unknown as Element;
}

const bars = (svg: Element) =>
  [...svg.querySelectorAll("rect")].filter((rect) => rect.getAttribute("fill") !== "url(#hatch)");

test("countChart draws bars from zero in proportion", () => {
  const [first, second] = bars(draw([count(10, "exact", "10"), count(20, "exact", "20")]));
  expect(first!.getAttribute("x")).toBe(second!.getAttribute("x"));
  const width = (bar: Element) => Number(bar.getAttribute("width"));
  expect(width(second!) / width(first!)).toBeCloseTo(2, 1);
});

test("countChart lets a lower bound run on into a hatched stretch", () => {
  expect(draw([count(10, "at_least", "more than 10")]).innerHTML).toContain("url(#hatch)");
  expect(draw([count(10, "exact", "10")]).innerHTML).not.toContain("url(#hatch)");
});

test("countChart shows the mark of a hidden count and no bar", () => {
  const svg = draw([count(null, "exact", "[c]")]);
  expect(bars(svg)).toHaveLength(0);
  expect(svg.textContent).toContain("[c]");
});
