import type { Language } from "../components/view.js";
import { noBreakSpace } from "./formatNumber.js";

const months: Record<Language, readonly string[]> = {
  ru: ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
};

/** Month and year of an ISO date, short enough for a mark's label: `май 2024`. Throws on anything but `YYYY-MM-DD`. */
export function formatMonth(iso: string, lang: Language): string {
  const [, year, month] = /^(\d{4})-(\d{2})-\d{2}$/.exec(iso) ?? [];
  const name = months[lang][Number(month) - 1];
  if (year === undefined || name === undefined) throw new RangeError(`formatMonth: not a YYYY-MM-DD date: ${iso}`);
  return `${name}${noBreakSpace}${year}`;
}
