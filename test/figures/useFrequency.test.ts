import { expect, test } from "vitest";
import type { Row } from "../../src/figures/figure.js";
import { useFrequency } from "../../src/figures/useFrequency.js";
import { literalView, plain } from "./literalView.js";

const row = (item: string, option: string, role: "older" | "younger", estimate: number): Row => ({
  study: "autumn",
  study_title: "Autumn poll",
  from_date: "2023-11-06",
  to_date: "2023-11-19",
  area_label: null,
  item,
  option,
  label: item,
  option_label: option,
  exclusive: false,
  role,
  age: role === "older" ? "65+" : "18-64",
  points: 2,
  base: role === "older" ? 100 : 900,
  estimate,
  lower: estimate - 0.05,
  upper: estimate + 0.05,
  share_of_answers: null,
  verdict: "published",
  difference: null,
  difference_lower: null,
  difference_upper: null,
  p_adjusted: null
});
const rows = [
  row("Site", "daily", "older", 0.1),
  row("Site", "daily", "younger", 0.2),
  row("Site", "never", "older", 0.9),
  row("Site", "never", "younger", 0.8),
  row("Portal", "daily", "older", 0.6),
  row("Portal", "daily", "younger", 0.7),
  row("Portal", "never", "older", 0.4),
  row("Portal", "never", "younger", 0.3)
];

test("useFrequency speaks of the service that the fewest of the older group never use", () => {
  expect(plain(useFrequency.headline(rows, literalView()))).toBe(
    "Portal: residents 65 and over most often answer “daily” — 60 %; residents 18–64 — 70 %"
  );
  expect(plain(useFrequency.sentence(rows, literalView()))).toContain("“daily”: about 6 in 10 (55–65 %)");
});

test("useFrequency keeps every service in its table", () => {
  const names = useFrequency.columns(literalView()).map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(["label", "option_label", "age"]);
  expect(useFrequency.notes!(rows, literalView())).toEqual(["The table has all resources."]);
});
