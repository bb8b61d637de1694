import type { Language } from "../components/view.js";
import { noBreakSpace } from "./formatNumber.js";

const months: Record<Language, readonly string[]> = {
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря"
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  ]
};

/** A date written out in parts, for those who join dates into a period. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** An ISO date written out: `7 сентября 2023 года`, `7 September 2023`. Throws on anything but `YYYY-MM-DD`. */
export function formatDate(iso: string, lang: Language): string {
  const { day, month, year } = datePartsInWords(iso, lang);
  return [day, month, year].join(noBreakSpace);
}

export function datePartsInWords(iso: string, lang: Language): DateParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = months[lang][Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) {
    throw new RangeError(`formatDate: not a YYYY-MM-DD date: ${iso}`);
  }
  return { day: String(Number(day)), month: name, year: lang === "ru" ? `${year}${noBreakSpace}года` : year };
}
