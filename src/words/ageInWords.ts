import type { Language } from "../components/view.js";
import { noBreakSpace } from "./formatNumber.js";

/** An age category in words: `65 and over`, «65 лет и старше», «18–64 лет». */
export function ageInWords(age: string, lang: Language): string {
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(age === "all" ? "18+" : age) ?? [];
  if (from === undefined) throw new RangeError(`ageInWords: unknown age category: ${age}`);
  if (to !== undefined) return lang === "ru" ? `${from}–${to}${noBreakSpace}${yearsTo(to)}` : `${from}–${to}`;
  return lang === "ru" ? `${from}${noBreakSpace}лет и${noBreakSpace}старше` : `${from} and over`;
}

/** «от 18 до 21 года», but «до 64 лет»: the noun after the last number is in the genitive. */
function yearsTo(to: string): string {
  return Number(to) % 10 === 1 && Number(to) % 100 !== 11 ? "года" : "лет";
}
