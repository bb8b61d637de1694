import { expect, test } from "vitest";
import { weightingDiagnostics } from "../../src/figures/weightingDiagnostics.js";
import { weightingSchemes } from "../../src/figures/weightingSchemes.js";
import { literalView, plain } from "./literalView.js";

const share = (option: string, scheme: string, estimate: number | null) => ({
  study: "autumn",
  study_title: "Autumn poll",
  option,
  label: option,
  scheme,
  published: scheme === "raked_trimmed",
  base: 2900,
  estimate,
  lower: estimate === null ? null : estimate - 0.02,
  upper: estimate === null ? null : estimate + 0.02,
  verdict: estimate === null ? "suppressed" : "published"
});

test("weightingSchemes says how far weighting moves a share at most", () => {
  const rows = [
    share("Portal", "raked_trimmed", 0.76),
    share("Portal", "unweighted", 0.81),
    share("Site", "raked_trimmed", 0.4),
    share("Site", "unweighted", 0.41),
    share("App", "raked_trimmed", null),
    share("App", "unweighted", 0.9)
  ];
  expect(plain(weightingSchemes.headline(rows, literalView()))).toBe("Weighting moves the shares by 5 points at most");
  expect(plain(weightingSchemes.sentence(rows, literalView({ lang: "ru" })))).toContain(
    "«Portal»: 81 % без взвешивания, 76 % с весами отчёта"
  );
});

const scheme = (name: string, effect: number) => ({
  study: "autumn",
  study_title: "Autumn poll",
  scheme: name,
  published: name === "raked_trimmed",
  respondents: 3050,
  used: 3000,
  design_effect: effect,
  effective_base: 3000 / effect,
  largest_weight_ratio: 14.4,
  largest_margin_error: 2e-11,
  converged: true,
  iterations: 9,
  trimmed_share: 0.01,
  stretched_share: 0.2,
  r_indicator: 0.996,
  response_cv: 0.7,
  collapsed: null
});

test("weightingDiagnostics says what the weights cost", () => {
  const rows = [scheme("unweighted", 1), scheme("raked_trimmed", 1.5)];
  expect(weightingDiagnostics.headline(rows, literalView())).toBe(
    "After weighting, 3,000\u00a0respondents give the precision of 2,000 with equal weights"
  );
  expect(plain(weightingDiagnostics.sentence(rows, literalView()))).toBe(
    "The design effect is 1.50: intervals are about 1.2 times as wide as they would be with equal weights. The " +
      "largest weight is 14.4 times the smallest. Neither weighted nor shown, for want of sex, age or district: " +
      "50 respondents."
  );
  const error = weightingDiagnostics.columns(literalView()).find(({ name }) => name === "largest_margin_error")!;
  expect(plain(error.format!(rows[1]!))).toBe("< 0.001 %");
});

test("weightingDiagnostics does not say that intervals are 1.0 times as wide", () => {
  const rows = [scheme("unweighted", 1), scheme("raked_trimmed", 1.05)];
  expect(plain(weightingDiagnostics.sentence(rows, literalView()))).toContain(
    "The design effect is 1.05: intervals are about as wide as they would be with equal weights. The largest"
  );
  expect(plain(weightingDiagnostics.sentence(rows, literalView({ lang: "ru" })))).toContain(
    "интервалы почти такие же, какими были бы при равных весах. Наибольший"
  );
});

test("weightingSchemes of a poll whose shares are hidden does not speak of an extract that is not there", () => {
  const rows = [share("Portal", "raked_trimmed", null), share("Portal", "unweighted", null)];
  expect(weightingSchemes.sentence(rows, literalView())).toBe(
    "There is nothing to show: the figures of this poll are suppressed, or it did not ask the question."
  );
});

test("a scheme that is not known is refused", () => {
  const rows = [scheme("guessed", 1)];
  expect(() => weightingDiagnostics.plot!(rows, literalView())).toThrow("unknown weighting scheme: guessed");
});
