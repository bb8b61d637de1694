import { isoDay } from "../read/isoDay.js";
import type { Period } from "../read/printedPeriod.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

/** The `period` of a codebook: from the first to the last day of some periods, left to decide where there are none. */
export function periodDraft(periods: readonly Period[]): Draft {
  const days = periods.flatMap(({ from, to }) => [from, to]).sort();
  return {
    from: days[0] ?? decide("first day counted, YYYY-MM-DD"),
    to: days.at(-1) ?? decide("last day counted, YYYY-MM-DD")
  };
}

/** The period of a file that a tool has named by it, as `metrica_2025010120250331.csv` is; none of any other. */
export function namedPeriod(fileName: string): Period[] {
  const days = /(?<!\d)(20\d{6})[-_]?(20\d{6})(?!\d)/
    .exec(fileName)
    ?.slice(1)
    .map((day) => isoDay(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, "iso"));
  const [from, to] = days ?? [];
  return from && to && from <= to ? [{ from, to }] : [];
}
