import { expect, test } from "vitest";
import { awarenessTrend } from "../../src/figures/awarenessTrend.js";
import { awarenessWaves } from "../../src/figures/awarenessWaves.js";
import { literalView, plain } from "./literalView.js";

const change = (label: string, difference: number, p: number, sameSeries = true) => ({
  study: "spring",
  earlier_study: "autumn",
  same_series: sameSeries,
  to_date: "2024-05-26",
  earlier_to_date: "2023-11-19",
  label,
  difference,
  lower: difference - 0.04,
  upper: difference + 0.04,
  p_adjusted: p,
  base: 600,
  earlier_base: 130,
  verdict: "published"
});

test("awarenessWaves counts the changes that the data show and says the largest", () => {
  const rows = [change("Portal", 0.08, 0.002), change("Site", 0.01, 1)];
  expect(plain(awarenessWaves.headline(rows, literalView()))).toBe(
    "Residents 65 and over: awareness of 1 of 2 resources differs between the polls (Nov 2023 and May 2024)"
  );
  expect(plain(awarenessWaves.sentence(rows, literalView({ lang: "ru" })))).toBe(
    "Сильнее всего расходятся опросы по ресурсу «Portal»: на 8 п. п. больше, от 4 до 12; случайно такое бывает реже " +
      "1 раза из 100 (с поправкой на число сравнений)."
  );
  expect(plain(awarenessWaves.base(rows, literalView()))).toBe(
    "answered: May 2024 — 600 people; Nov 2023 — 130 people"
  );
});

test("awarenessWaves says that platforms differ, and that nothing is shown", () => {
  const rows = [change("Site", 0.01, 1, false)];
  expect(awarenessWaves.sentence(rows, literalView())).toContain("The polls ran on different platforms");
  expect(plain(awarenessWaves.headline(rows, literalView()))).toContain(
    "the data do not show a change between the polls"
  );
  expect(awarenessWaves.sentence([], literalView())).toBe("No two polls asked this question.");
});

test("awarenessWaves does not take hidden figures for no change", () => {
  const hidden = { difference: null, lower: null, upper: null, p_adjusted: null, base: null, verdict: "suppressed" };
  const rows = [{ ...change("Portal", 0, 1), ...hidden }];
  expect(plain(awarenessWaves.headline(rows, literalView()))).toBe(
    "Residents 65 and over: the polls (Nov 2023 and May 2024) cannot be compared"
  );
  expect(awarenessWaves.sentence(rows, literalView())).toBe(
    "No resource has figures of both polls: they are suppressed, or nobody answered."
  );
});

test("awarenessTrend gives the leading service poll by poll, earliest first", () => {
  const level = (study: string, date: string, estimate: number, series: string) => ({
    study,
    study_title: study,
    series,
    date,
    option: "portal",
    label: "Portal",
    exclusive: false,
    base: 600,
    estimate,
    lower: estimate - 0.04,
    upper: estimate + 0.04,
    verdict: "published"
  });
  const rows = [level("spring", "2024-05-26", 0.57, "a"), level("autumn", "2023-11-19", 0.6, "a")];
  expect(plain(awarenessTrend.headline(rows, literalView()))).toBe(
    "Residents 65 and over who know of “Portal”: Nov 2023 — 60 %, May 2024 — 57 %"
  );
  expect(awarenessTrend.sentence(rows, literalView())).not.toContain("different platforms");
  const apart = [rows[0]!, { ...rows[1]!, series: "b" }];
  expect(awarenessTrend.sentence(apart, literalView())).toContain("different platforms");
});
