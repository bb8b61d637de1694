import type { Language } from "../components/view.js";

/** Russian: one, few, many (1 ответ, 2 ответа, 5 ответов); English: one, other. A fraction takes few, or other. */
export interface Noun {
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, other: string];
}

/**
 * The form of a noun after a number in the nominative.
 * Rules: Unicode CLDR, Language Plural Rules, `ru` and `en`.
 */
export function plural(count: number, noun: Noun, lang: Language): string {
  const [one, few, many] = noun.ru;
  if (lang === "en") return Math.abs(count) === 1 ? noun.en[0] : noun.en[1];
  if (!Number.isInteger(count)) return few;
  const lastTwo = Math.abs(count) % 100;
  const last = lastTwo % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
}
