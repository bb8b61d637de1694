import type { Language } from "../components/view.js";

/** Below this, a difference counts as shown by the data. */
export const significanceLevel = 0.05;

/**
 * An adjusted p-value in words: how often chance alone would give a difference at least as large, were there none,
 * with the number of comparisons allowed for.
 */
export function chanceInWords(p: number, lang: Language): string {
  const ru = lang === "ru";
  if (p < 0.001)
    return ru ? "случайно такое бывает реже 1 раза из 1000" : "chance alone gives this less than once in 1,000";
  if (p < 0.01)
    return ru ? "случайно такое бывает реже 1 раза из 100" : "chance alone gives this less than once in 100";
  if (p < significanceLevel) {
    return ru ? "случайно такое бывает реже 1 раза из 20" : "chance alone gives this less than once in 20";
  }
  return ru ? "такое различие бывает и случайно" : "chance alone can give such a difference";
}
