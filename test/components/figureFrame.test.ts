import { describe, expect, test } from "vitest";
import type { FrameContext } from "../../src/components/figureFrame.js";
import { figureFrame } from "../../src/components/figureFrame.js";
import type { Figure, Row } from "../../src/figures/figure.js";
import { exampleDocument } from "./exampleDocument.js";
import { exampleContext, exampleFigure, exampleView } from "./exampleFigure.js";

const rows: Row[] = [
  { label: "a", estimate: 0.5, verdict: "published" },
  { label: "b", estimate: null, verdict: "suppressed" }
];
const frame = (context: Partial<FrameContext> = {}, figure: Partial<Figure> = {}, data: Row[] = rows): HTMLElement =>
  figureFrame(exampleDocument(), { ...exampleFigure, ...figure }, data, exampleView, { ...exampleContext, ...context });
const texts = (element: HTMLElement, selector: string): string[] =>
  Array.from(element.querySelectorAll(selector), ({ textContent }) => textContent);

describe("figureFrame", () => {
  test("says the finding, what is shown, the sentence, caveats, source and base, with a table in reach", () => {
    const figure = frame();
    expect(figure.tagName).toBe("FIGURE");
    expect(figure.querySelector("h2#example-headline")?.textContent).toBe("Headline of 2 rows, 65+");
    expect(texts(figure, ".figure-subtitle")).toEqual(["Subtitle"]);
    expect(figure.querySelectorAll(".figure-chart svg").length).toBe(2);
    expect(figure.querySelector("#example-sentence")?.textContent).toBe("Sentence about ekp-2024-05.");
    expect(texts(figure, ".figure-source")).toEqual([
      "Source: Card holders, Owner, 1\u00a0June\u00a02024. Base: 800 people"
    ]);
    expect(figure.querySelector(".figure-source a")?.getAttribute("href")).toBe("./studies/ekp-2024-05.html");
    expect(figure.querySelectorAll("details table tbody tr").length).toBe(2);
    expect(texts(figure, ".highlights dd")).toEqual(["2", "all of them"]);
  });

  test("without scripts its controls are links: CSV, this view, how it was made, from which files", () => {
    expect(Array.from(frame().querySelectorAll(".figure-controls a"), (link) => link.getAttribute("href"))).toEqual([
      "../csv/en/x/example.csv",
      "#example",
      "./methods.html",
      "./chain.html#x-example"
    ]);
  });

  test("explains the marks that stand for missing figures, and only those", () => {
    expect(texts(frame(), ".figure-note")).toEqual([
      "A caveat.",
      "Marks: [c] — suppressed: too few people stand behind the number, or it would give another hidden one away."
    ]);
    expect(texts(frame({}, {}, [rows[0]!]), ".figure-note")).toEqual(["A caveat."]);
  });

  test("says that synthetic data are synthetic, and of real ones does not", () => {
    expect(texts(frame(), ".synthetic")[0]).toContain("Synthetic data");
    expect(texts(frame({}, { studies: () => ["portal-2023"] }), ".synthetic")).toEqual([]);
    expect(texts(frame({}, { studies: () => ["portal-2023", "ekp-2024-05"] }), ".synthetic").length).toBe(1);
  });

  test("says which of the page's filters do not change it, fixed ones among them", () => {
    expect(texts(frame({ pageFilters: ["age", "sex", "area"] }), ".figure-note")).toContain(
      "The filter for part of the city does not change this figure."
    );
    expect(texts(frame({ pageFilters: ["age", "area"], pinned: ["age"] }), ".figure-note")).toContain(
      "The filters for age and part of the city do not change this figure."
    );
  });

  test("has no chart where there is nothing to draw, but all the rest", () => {
    const figure = frame({}, {}, []);
    expect(figure.querySelector(".figure-chart")).toBeNull();
    expect(figure.querySelector("#example-sentence")).not.toBeNull();
  });

  test("refuses a study that the catalogue does not know", () => {
    expect(() => frame({}, { studies: () => ["gone"] })).toThrow("study gone is not in the catalogue");
  });
});
