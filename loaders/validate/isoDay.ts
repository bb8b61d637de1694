export type DateFormat = "iso" | "dd.mm.yyyy";

/** `YYYY-MM-DD` of a cell; a time of day after the date is left out. Null where the text is no day of the calendar. */
export function isoDay(text: string, format: DateFormat): string | null {
  const pattern = format === "iso" ? /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/ : /^(\d{2})\.(\d{2})\.(\d{4})(?: .*)?$/;
  const match = pattern.exec(text);
  if (match === null) return null;
  const [first, second, third] = [match[1]!, match[2]!, match[3]!];
  const day = format === "iso" ? `${first}-${second}-${third}` : `${third}-${second}-${first}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
