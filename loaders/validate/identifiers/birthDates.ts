import type { ColumnTexts } from "./columnTexts.js";

const ruMonths = "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек";
const enMonths = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** Year, month and day, or day and month, by named group. */
const dates = [
  /(?<![\d.,-])(?<day>\d{1,2})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?!\d|[./-]\d)/u,
  /(?<![\d.-])(?<year>\d{4})(?<mark>[./-])(?<month>\d{2})\k<mark>(?<day>\d{2})(?!\d|[./-]\d)/u,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s(?:${ruMonths}|${enMonths})\\p{L}*\\.?,?\\s(?<year>\\d{4})(?!\\d)`, "iu"),
  new RegExp(`(?:${enMonths})\\p{L}*\\.?\\s(?<day>\\d{1,2}),?\\s(?<year>\\d{4})(?!\\d)`, "iu")
];

interface FoundDate {
  year: number;
  day: number;
}

function findDate(text: string): FoundDate | null {
  for (const pattern of dates) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const day = Number(groups["day"]);
    const month = Number(groups["month"] ?? 1);
    const year = Number(groups["year"]);
    // Day and month stand in either order; in two digits, 30 to 99 are years of the last century.
    if (day > 31 || month > 31 || day < 1 || month < 1 || (day > 12 && month > 12)) continue;
    return { year: groups["year"]!.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year, day };
  }
  return null;
}

const birth = /рожд|родил|г\.\s?р\.|born|birth/iu;
const fewest = 5;

/**
 * Texts that hold a whole date on which a respondent may have been born: those that say so, and all where there are
 * five or more. Dates that all begin or end a month are reporting periods.
 *
 * @param latestYear the last year in which a respondent may have been born
 */
export function birthDates({ counts }: ColumnTexts, latestYear: number): string[] {
  const found: { text: string; day: number }[] = [];
  for (const text of counts.keys()) {
    const date = text.length < 6 ? null : findDate(text);
    if (date !== null && date.year >= 1900 && date.year <= latestYear) found.push({ text, day: date.day });
  }
  const inMonth = found.filter(({ day }) => day > 1 && day < 28);
  const arePeople = found.length >= fewest && inMonth.length > 0.1 * found.length;
  return found.filter(({ text }) => arePeople || birth.test(text)).map(({ text }) => text);
}
