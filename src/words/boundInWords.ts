import type { Language } from "../components/view.js";
import { formatLarge } from "./formatLarge.js";

/** How a printed value relates to the true one. */
export type Bound = "exact" | "at_least" | "rounded";

/**
 * A printed value as what it is: `> 30 000` stays «более 30 000», a rounded one is said to be about so much. Millions
 * and billions are spoken as such.
 */
export function boundInWords(value: number, bound: Bound, lang: Language): string {
  const number = formatLarge(value, lang);
  switch (bound) {
    case "exact":
      return number;
    case "at_least":
      return lang === "ru" ? `более ${number}` : `more than ${number}`;
    case "rounded":
      return lang === "ru" ? `около ${number}` : `about ${number}`;
    default:
      throw new RangeError(`boundInWords: unknown bound: ${String(bound)}`);
  }
}
