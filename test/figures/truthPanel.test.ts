import { expect, test } from "vitest";
import { truthPanel } from "../../src/figures/truthPanel.js";
import { literalView, plain } from "./literalView.js";

const row = (label: string, truth: number, unweighted: number, weighted: number) => ({
  study: "autumn",
  study_title: "Autumn poll",
  item: "awareness",
  item_label: "Awareness",
  option: label,
  label,
  age: "all",
  truth,
  unweighted,
  weighted,
  lower: weighted - 0.02,
  upper: weighted + 0.02,
  verdict: "published"
});

test("truthPanel says how far weighting moves to the truth and how often the interval holds it", () => {
  const rows = [row("Portal", 0.5, 0.6, 0.51), row("App", 0.3, 0.4, 0.35)];
  expect(plain(truthPanel.headline(rows, literalView()))).toBe(
    "Weighting brings the mean error down from 10.0 to 3.0 points, not to zero"
  );
  expect(plain(truthPanel.sentence(rows, literalView()))).toContain("covers the true share in 1 of 2 cases");
  expect(plain(truthPanel.sentence(rows, literalView()))).toContain("“App” (18 and over): 35 % instead of 30 %");
});

test("truthPanel says so where weighting does not help", () => {
  expect(plain(truthPanel.headline([row("Portal", 0.5, 0.51, 0.56)], literalView({ lang: "ru" })))).toBe(
    "Взвешивание не приблизило доли к истинным: средняя ошибка 1,0 п. п. без весов и 6,0 с весами"
  );
});

test("truthPanel has nothing to say of a real poll", () => {
  expect(truthPanel.sentence([], literalView())).toBe("True shares are known of synthetic polls only.");
  expect(truthPanel.plot!([], literalView())).toBeNull();
});
