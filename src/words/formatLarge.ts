import type { Language, Text } from "../components/view.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";

const scales: readonly { readonly size: number; readonly word: Text }[] = [
  { size: 1e9, word: { ru: "млрд", en: "billion" } },
  { size: 1e6, word: { ru: "млн", en: "million" } }
];

/** A large number as it is spoken, with one decimal where it has one: `5,4 млрд`, `86.4 million`, `12,500`. */
export function formatLarge(value: number, lang: Language): string {
  const scale = scales.find(({ size }) => Math.abs(value) >= size);
  if (scale === undefined) return formatNumber(value, lang);
  const tenths = Math.round((value / scale.size) * 10);
  return `${formatNumber(tenths / 10, lang, tenths % 10 === 0 ? 0 : 1)}${noBreakSpace}${scale.word[lang]}`;
}
