import type { DateFormat } from "../project/dateFormats.js";
import { isoDay } from "./isoDay.js";

/** Days, both ends included, as YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What stands between the two days of an interval: a dash of any kind, or a word. */
const between = /\s+(?:[-\u2010-\u2015\u2212]|to|по)\s+|(?<=\d{4})\s*[\u2010-\u2015\u2212]\s*(?=\d)/;

const monthForms: Readonly<Partial<Record<DateFormat, RegExp>>> = {
  iso: /^(?<year>\d{4})-(?<month>\d{2})$/,
  "dd.mm.yyyy": /^(?<month>\d{2})\.(?<year>\d{4})$|^(?<word>\p{L}{3,8}) (?<yearOf>\d{4})(?: ?г(?:ода?|\.)?)?$/u
};
const monthWords = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

/**
 * Reads a day, an interval of days such as `2025-09-01 - 2025-09-30` or `01.09.2025–30.09.2025`, or a month: `2025-09`,
 * in Russian files `09.2025` and `сентябрь 2025`; else null.
 */
export function printedPeriod(text: string, format: DateFormat): Period | null {
  const month = printedMonth(text.trim(), format);
  if (month !== null) return month;
  const days = text
    .trim()
    .split(between)
    .map((day) => isoDay(day.replace(/^с\s+/, ""), format));
  const [from, to = from] = days;
  return days.length <= 2 && from && to && from <= to ? { from, to } : null;
}

function printedMonth(text: string, format: DateFormat): Period | null {
  const found = monthForms[format]?.exec(text)?.groups;
  if (found === undefined) return null;
  const year = Number(found["year"] ?? found["yearOf"]);
  const month = found["word"] === undefined ? Number(found["month"]) : wordMonth(found["word"].toLowerCase());
  if (month < 1 || month > 12) return null;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { from: day(new Date(Date.UTC(year, month - 1, 1))), to: day(new Date(Date.UTC(year, month, 0))) };
}

/** 1 to 12 of a month's name or its abbreviation, in any case of declension; 0 for another word. */
function wordMonth(word: string): number {
  if (
    !/^(январ|феврал|март?|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр|янв|фев|апр|авг|сент?|окт|нояб?|дек)(ь|я|й|а|)$/.test(
      word
    )
  )
    return 0;
  return monthWords.findIndex((start) => word.startsWith(start) && (start !== "ма" || !word.startsWith("мар"))) + 1;
}
