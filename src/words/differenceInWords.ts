import type { Language } from "../components/view.js";
import { differenceDigits, differenceSize, directionOf, pointsOf, type DifferenceScale } from "./differenceSize.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";

/**
 * A difference with its interval: `12 points more, 8 to 16`; «на 12 п. п. больше, от 8 до 16». Where the interval
 * includes 0 it says that the data do not show a difference, and how far one could go either way.
 * Shares are 0–1, ratings in points; throws where `lower ≤ difference ≤ upper` fails by more than rounding.
 */
export function differenceInWords(
  difference: number,
  lower: number,
  upper: number,
  lang: Language,
  scale: DifferenceScale
): string {
  if (!(lower <= difference + 1e-9 && difference <= upper + 1e-9)) {
    throw new RangeError(`differenceInWords: not lower ≤ difference ≤ upper: ${lower}, ${difference}, ${upper}`);
  }
  const digits = differenceDigits(lower, upper, scale);
  const size = (value: number) => formatNumber(Math.abs(value) * (scale === "share" ? 100 : 1), lang, digits);
  if (lower <= 0 && upper >= 0) {
    const [from, to] = [[lower, -1] as const, [upper, 1] as const].map(
      ([end, sign]) => `${size(end)}${noBreakSpace}${pointsOf(lang, scale)} ${directionOf(sign, lang, scale)}`
    );
    return {
      ru: `данные не показывают различия (от ${from} до ${to})`,
      en: `the data do not show a difference (from ${from} to ${to})`
    }[lang];
  }
  const [from, to] = difference > 0 ? [lower, upper] : [upper, lower];
  const words = differenceSize(difference, digits, lang, scale);
  return {
    ru: `${words}, от ${size(from)} до ${size(to)}`,
    en: `${words}, ${size(from)} to ${size(to)}`
  }[lang];
}
