import type { Language } from "../components/view.js";
import { datePartsInWords, formatDate } from "./formatDate.js";
import { noBreakSpace } from "./formatNumber.js";

/** A period written out, without repeating the month or year that its ends share: `13–26 May 2024`. */
export function formatPeriod(from: string, to: string, lang: Language): string {
  const start = datePartsInWords(from, lang);
  const end = datePartsInWords(to, lang);
  const last = formatDate(to, lang);
  if (from === to) return last;
  if (start.year !== end.year) return `${formatDate(from, lang)} – ${last}`;
  if (start.month !== end.month) return `${start.day}${noBreakSpace}${start.month} – ${last}`;
  return `${start.day}–${last}`;
}
