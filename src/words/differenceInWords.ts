import type { Language } from "../components/view.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";

/** `share`: percentage points of a share. `mean`: points of a rating. */
export type DifferenceScale = "share" | "mean";

/**
 * A difference with its interval: `12 points more, 8 to 16`; «на 12 п. п. больше, от 8 до 16». Where the interval
 * includes 0 it says that the data do not show a difference, and how far one could go either way.
 * Shares are 0–1, ratings in points; throws where `lower ≤ difference ≤ upper` fails by more than rounding.
 */
export function differenceInWords(
  difference: number, lower: number, upper: number, lang: Language, scale: DifferenceScale
): string {
  if (!(lower <= difference + 1e-9 && difference <= upper + 1e-9)) {
    throw new RangeError(`differenceInWords: not lower ≤ difference ≤ upper: ${lower}, ${difference}, ${upper}`);
  }
  const digits = differenceDigits(lower, upper, scale);
  const size = (value: number) => formatNumber(Math.abs(value) * (scale === "share" ? 100 : 1), lang, digits);
  const unit = unitOf(lang, scale);
  const [more, fewer] = lang === "ru"
    ? scale === "share" ? ["больше", "меньше"] : ["выше", "ниже"]
    : scale === "share" ? ["more", "fewer"] : ["higher", "lower"];
  if (lower <= 0 && upper >= 0) {
    return lang === "ru"
      ? `данные не показывают различия (от ${size(lower)} ${unit} ${fewer} до ${size(upper)} ${unit} ${more})`
      : `the data do not show a difference (from ${size(lower)} ${unit} ${fewer} to ${size(upper)} ${unit} ${more})`;
  }
  const ends = [size(lower), size(upper)];
  const [from, to] = difference > 0 ? ends : ends.reverse();
  const direction = difference > 0 ? more : fewer;
  return lang === "ru"
    ? `на ${size(difference)} ${unit} ${direction}, от ${from} до ${to}`
    : `${size(difference)} ${unit} ${direction}, ${from} to ${to}`;
}

/** Decimals that an interval of this width carries: tenths of a point once it is narrower than one point. */
function differenceDigits(lower: number, upper: number, scale: DifferenceScale): number {
  if (scale === "share") return upper - lower < 0.01 ? 1 : 0;
  return upper - lower < 0.1 ? 2 : 1;
}

function unitOf(lang: Language, scale: DifferenceScale): string {
  if (lang === "en") return "points";
  return scale === "share" ? `п.${noBreakSpace}п.` : "балла";
}
