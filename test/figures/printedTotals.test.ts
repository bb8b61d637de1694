import { expect, test } from "vitest";
import { printedTotals } from "../../src/figures/printedTotals.js";
import { literalView, plain } from "./literalView.js";

const total = (tabulation: string, printed: number) => ({
  study: "accounts",
  tabulation,
  check: "total",
  printed,
  computed: printed,
  difference: 0,
  agrees: true,
  note: "adds up"
});
const figure = {
  study: "accounts",
  tabulation: null,
  check: "printed_figure",
  printed: 42.53,
  computed: null,
  difference: null,
  agrees: null,
  note: "of what is not said"
};
const rows = [total("age", 1533757), total("sex", 1425735), figure];

test("printedTotals says by how much two totals of one source differ", () => {
  expect(printedTotals.headline(rows, literalView())).toBe(
    "Two totals of one source differ by 108,022: 1,533,757 and 1,425,735"
  );
  expect(plain(printedTotals.sentence(rows, literalView({ lang: "ru" })))).toContain(
    "Сошлись 2 из 2 проверенных значений; не с чем сверить — 1."
  );
});

test("printedTotals does not speak of a difference where totals agree, or belong to different studies", () => {
  const other = { ...total("sex", 5), study: "another" };
  expect(printedTotals.headline([total("age", 7), other], literalView())).toBe("Printed totals and their parts");
});

test("printedTotals shows percentages as printed and what cannot be checked", () => {
  const [tabulation, , printed, computed, agrees] = printedTotals.columns(literalView({ lang: "ru" }));
  expect([tabulation, printed, computed, agrees].map((column) => column!.format!(figure))).toEqual([
    "Вне таблиц",
    "42,53",
    "—",
    "проверить нельзя"
  ]);
});
