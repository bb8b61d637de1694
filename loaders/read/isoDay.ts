import type { DateFormat } from "../project/dateFormats.js";

const patterns: Readonly<Record<DateFormat, { pattern: RegExp; order: "ymd" | "dmy" | "mdy" }>> = {
  iso: { pattern: /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/, order: "ymd" },
  "dd.mm.yyyy": { pattern: /^(\d{2})\.(\d{2})\.(\d{4})(?: .*)?$/, order: "dmy" },
  "mm/dd/yyyy": { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?: .*)?$/, order: "mdy" },
  "dd/mm/yyyy": { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?: .*)?$/, order: "dmy" }
};

/** `YYYY-MM-DD` of a cell; a time of day after the date is left out. Null where the text is no day of the calendar. */
export function isoDay(text: string, format: DateFormat): string | null {
  const { pattern, order } = patterns[format];
  const parts = pattern.exec(text)?.slice(1);
  if (parts === undefined) return null;
  const [year, month, day] = [..."ymd"].map((part) => parts[order.indexOf(part)]!.padStart(2, "0"));
  const iso = `${year!.length === 2 ? `20${year!}` : year!}-${month!}-${day!}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
