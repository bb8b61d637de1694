import type { Language, View } from "../components/view.js";
import { ageInWords } from "./ageInWords.js";

/** Russian cases that the report's sentences need. English has one form. */
export type Case = "nominative" | "genitive" | "instrumental";

const people: Record<View["sex"], { readonly ru: Record<Case, string>; readonly en: string }> = {
  all: { ru: { nominative: "жители", genitive: "жителей", instrumental: "жителями" }, en: "residents" },
  female: { ru: { nominative: "женщины", genitive: "женщин", instrumental: "женщинами" }, en: "women" },
  male: { ru: { nominative: "мужчины", genitive: "мужчин", instrumental: "мужчинами" }, en: "men" }
};

/**
 * Who a figure is about: `women 65 and over`, «женщин 65 лет и старше». `age` is a category such as `65+`, `18-64` or
 * `all` (18 and over). Throws on an age it cannot read.
 */
export function groupInWords(sex: View["sex"], age: string, lang: Language, grammaticalCase: Case): string {
  const who = lang === "ru" ? people[sex].ru[grammaticalCase] : people[sex].en;
  return `${who} ${ageInWords(age, lang)}`;
}
