import type { Language, Text } from "../components/view.js";
import { formatShare } from "./formatShare.js";
import { formatShareRange, shareDigits } from "./formatShareRange.js";

/** Wider than this, the interval alone is said: no single figure stands for it. */
const widestTellingInterval = 0.5;

/** Simple fractions in the order in which a writer reaches for them, after tenths and before twentieths. */
const namedFractions: readonly { readonly value: number; readonly words: Text }[] = [
  { value: 1 / 2, words: { ru: "примерно половина", en: "about half" } },
  { value: 1 / 3, words: { ru: "примерно треть", en: "about a third" } },
  { value: 2 / 3, words: { ru: "примерно две трети", en: "about two thirds" } },
  { value: 1 / 4, words: { ru: "примерно четверть", en: "about a quarter" } },
  { value: 3 / 4, words: { ru: "примерно три четверти", en: "about three quarters" } }
];

/**
 * A share with its uncertainty as a careful writer says it: `about 6 in 10 (55–68 %)`.
 *
 * The words claim no more than the interval carries: the simplest fraction (tenths, half, thirds, quarters, twentieths)
 * that lies inside the interval and near the estimate, else hundredths. Shares are 0–1; throws where
 * `lower ≤ estimate ≤ upper` fails by more than rounding.
 */
export function estimateInWords(estimate: number, lower: number, upper: number, lang: Language): string {
  if (!(lower >= 0 && lower <= estimate + 1e-9 && estimate <= upper + 1e-9 && upper <= 1)) {
    throw new RangeError(`estimateInWords: not 0 ≤ lower ≤ estimate ≤ upper ≤ 1: ${lower}, ${estimate}, ${upper}`);
  }
  const ru = lang === "ru";
  const range = formatShareRange(lower, upper, lang);
  const zero = formatShare(0, lang);
  const all = formatShare(1, lang);
  if (estimate === 0) {
    if (upper === 0) return zero;
    const end = formatShare(upper, lang, shareDigits(0, upper));
    return ru ? `${zero} (не больше ${end})` : `${zero} (at most ${end})`;
  }
  if (estimate === 1) {
    if (lower === 1) return all;
    const end = formatShare(lower, lang, shareDigits(lower, 1));
    return ru ? `${all} (не меньше ${end})` : `${all} (at least ${end})`;
  }
  if (upper - lower > widestTellingInterval) {
    const [from, to] = [formatShare(lower, lang), formatShare(upper, lang)];
    return ru ? `от ${from} до ${to}, точнее сказать нельзя` : `somewhere from ${from} to ${to}`;
  }
  return `${shareInWords(estimate, lower, upper, lang)} (${range})`;
}

function shareInWords(estimate: number, lower: number, upper: number, lang: Language): string {
  if (estimate < 0.01) return lang === "ru" ? "меньше 1 из 100" : "fewer than 1 in 100";
  if (estimate >= 0.975) return lang === "ru" ? "почти все" : "nearly all";
  const tolerance = Math.max(0.025, (upper - lower) / 4);
  const fits = (value: number) =>
    value >= lower && value <= upper && value > 0 && value < 1 && Math.abs(value - estimate) <= tolerance;
  const tenths = Math.round(estimate * 10);
  if (fits(tenths / 10) && tenths !== 5) return outOf(tenths, 10, lang);
  const named = namedFractions.find(({ value }) => fits(value));
  if (named) return named.words[lang];
  const twentieths = Math.round(estimate * 20);
  if (fits(twentieths / 20)) return outOf(twentieths, 20, lang);
  return outOf(Math.round(estimate * 100), 100, lang);
}

function outOf(part: number, whole: number, lang: Language): string {
  return lang === "ru" ? `примерно ${part} из ${whole}` : `about ${part} in ${whole}`;
}
