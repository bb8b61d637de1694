import type { Language } from "../components/view.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";

/**
 * The interval of a share in percent: `55–68 %`. Whole percent, since that is what polls carry; one decimal only where
 * the interval is narrower than one percent. Ends that round to the same figure are written once.
 */
export function formatShareRange(lower: number, upper: number, lang: Language): string {
  const digits = shareDigits(lower, upper);
  const [from, to] = [lower, upper].map((end) => formatNumber(end * 100, lang, digits));
  return `${from === to ? from : `${from}–${to}`}${noBreakSpace}%`;
}

/** Decimals of a percentage that an interval of this width carries. */
export function shareDigits(lower: number, upper: number): 0 | 1 {
  return upper - lower < 0.01 ? 1 : 0;
}
