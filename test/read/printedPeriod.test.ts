import { expect, it } from "vitest";
import { printedPeriod } from "../../loaders/read/printedPeriod.js";

it.each([
  ["2025-09-01 - 2025-09-30", "iso", "2025-09-01", "2025-09-30"],
  ["01.09.2025–30.09.2025", "dd.mm.yyyy", "2025-09-01", "2025-09-30"],
  ["с 01.09.2025 по 30.09.2025", "dd.mm.yyyy", "2025-09-01", "2025-09-30"],
  ["2025-09-01", "iso", "2025-09-01", "2025-09-01"],
  ["2024-02", "iso", "2024-02-01", "2024-02-29"],
  ["02.2025", "dd.mm.yyyy", "2025-02-01", "2025-02-28"],
  ["Март 2025", "dd.mm.yyyy", "2025-03-01", "2025-03-31"],
  ["мая 2025 г.", "dd.mm.yyyy", "2025-05-01", "2025-05-31"],
  ["нояб 2024", "dd.mm.yyyy", "2024-11-01", "2024-11-30"]
] as const)("reads %j (%s)", (text, format, from, to) => {
  expect(printedPeriod(text, format)).toEqual({ from, to });
});

it.each([
  ["2025-13", "iso"],
  ["марка 2025", "dd.mm.yyyy"],
  ["2025-09-30 - 2025-09-01", "iso"],
  ["2025", "iso"],
  ["02.2025", "iso"],
  ["", "iso"]
] as const)("does not take %j (%s) for a period", (text, format) => {
  expect(printedPeriod(text, format)).toBeNull();
});
