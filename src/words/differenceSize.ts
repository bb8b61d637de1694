import type { Language } from "../components/view.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";

/** `share`: percentage points of a share. `mean`: points of a rating. */
export type DifferenceScale = "share" | "mean";

/** Decimals of a difference, in points, that an interval of this width carries. */
export function differenceDigits(lower: number, upper: number, scale: DifferenceScale): 0 | 1 | 2 {
  if (scale === "share") return upper - lower < 0.01 ? 1 : 0;
  return upper - lower < 0.1 ? 2 : 1;
}

/** A difference and its direction without the interval: `12 points more`, «на 0,3 балла ниже». */
export function differenceSize(difference: number, digits: number, lang: Language, scale: DifferenceScale): string {
  const size = formatNumber(Math.abs(difference) * (scale === "share" ? 100 : 1), lang, digits);
  const direction = directionOf(difference, lang, scale);
  return lang === "ru"
    ? `на${noBreakSpace}${size}${noBreakSpace}${pointsOf(lang, scale)} ${direction}`
    : `${size}${noBreakSpace}${pointsOf(lang, scale)} ${direction}`;
}

/** How points of the scale are called after a number. */
export function pointsOf(lang: Language, scale: DifferenceScale): string {
  if (lang === "en") return "points";
  return scale === "share" ? `п.${noBreakSpace}п.` : "балла";
}

/** Which way a difference goes. */
export function directionOf(difference: number, lang: Language, scale: DifferenceScale): string {
  const [more, less] = {
    ru: scale === "share" ? ["больше", "меньше"] : ["выше", "ниже"],
    en: scale === "share" ? ["more", "fewer"] : ["higher", "lower"]
  }[lang];
  return difference > 0 ? more! : less!;
}
