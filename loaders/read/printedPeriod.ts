import type { DateFormat } from "../project/project.js";
import { isoDay } from "./isoDay.js";

/** Days, both ends included, as YYYY-MM-DD. */
export interface Period { readonly from: string; readonly to: string }

/** What stands between the two days of an interval: a dash of any kind, or a word. */
const between = /\s+(?:[-\u2010-\u2015\u2212]|to|по)\s+|(?<=\d{4})\s*[\u2010-\u2015\u2212]\s*(?=\d)/;

/** Reads a day, or an interval of days such as `2025-09-01 - 2025-09-30` or `01.09.2025–30.09.2025`; else null. */
export function printedPeriod(text: string, format: DateFormat): Period | null {
  const days = text.trim().split(between).map((day) => isoDay(day.replace(/^с\s+/, ""), format));
  const [from, to = from] = days;
  return days.length <= 2 && from && to && from <= to ? { from, to } : null;
}
