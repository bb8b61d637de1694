import type { Language } from "../components/view.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";

/** A share (0–1) in percent: `57 %`, with a no-break space before the sign. */
export function formatShare(share: number, lang: Language, digits = 0): string {
  return `${formatNumber(share * 100, lang, digits)}${noBreakSpace}%`;
}
