import type { Language } from "../components/view.js";

/** U+00A0: between thousands in Russian, before a percent sign and inside a date, so that none of them breaks. */
export const noBreakSpace = "\u00a0";
const minus = "\u2212";

/**
 * A number as readers of the language write it: `1 016 357,4` in Russian, `1,016,357.4` in English.
 * Not `Intl`: its output depends on the ICU version, and the same page is drawn in Node and in any browser.
 * Throws on what is not a finite number: a missing figure has a verdict, not a number.
 */
export function formatNumber(value: number, lang: Language, digits = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`formatNumber: not a finite number: ${value}`);
  const [whole = "0", fraction] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "ru" ? noBreakSpace : ",");
  const text = fraction === undefined ? grouped : `${grouped}${lang === "ru" ? "," : "."}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text;
}
