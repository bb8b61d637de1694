import { expect, test } from "vitest";
import { municipalAnswer } from "../../src/figures/municipalAnswer.js";
import { municipalIndicators } from "../../src/figures/municipalIndicators.js";
import { municipalMessages } from "../../src/figures/municipalMessages.js";
import { literalView, plain } from "./literalView.js";

const row = (year: number, value: number | null, bound: string) => ({
  study: "municipal",
  study_title: "Municipal",
  indicator: "messages",
  label: "Messages closed",
  unit: "messages",
  place: "Municipalities",
  year,
  value,
  bound,
  as_printed: `> ${value}`,
  verdict: value === null ? "suppressed" : "published"
});
const rows = [row(2022, 30000, "at_least"), row(2023, 55000, "at_least"), row(2024, 61000, "at_least")];

test("municipalMessages keeps lower bounds in headline, sentence and table", () => {
  const [ru, en] = [literalView({ lang: "ru" }), literalView()];
  expect(municipalMessages.headline(rows, en)).toBe(
    "Messages closed: more than 61,000 in 2024, more than 30,000 in 2022"
  );
  expect(plain(municipalMessages.sentence(rows, ru))).toBe(
    "2022 год — более 30 000; 2023 год — более 55 000; 2024 год — более 61 000. «Более» — нижняя граница: точное " +
      "число источник не даёт, поэтому и прирост по ним не посчитать."
  );
  const value = municipalMessages.columns(en).find(({ name }) => name === "value")!;
  expect(rows.map((each) => value.format!(each))).toEqual(["more than 30,000", "more than 55,000", "more than 61,000"]);
  expect(value.format!(row(2024, null, "at_least"))).toBe("[c]");
});

test("exact counts are said to be counts", () => {
  const exact = [row(2023, 6, "exact")];
  expect(municipalIndicators.headline(exact, literalView())).toBe("Messages closed: 6 in 2023");
  expect(municipalIndicators.sentence(exact, literalView())).toContain("This is a count and not a sample");
});

test("municipalAnswer shows the latest year in large type", () => {
  expect(
    municipalAnswer.highlights!([rows[2]!], literalView({ lang: "ru" })).map(({ value, label, note }) => [
      plain(value),
      label,
      note
    ])
  ).toEqual([["более 61 000", "Messages closed", "2024 год"]]);
  expect(municipalAnswer.highlights!([], literalView())).toHaveLength(1);
});
