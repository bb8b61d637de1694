import type { Language } from "../components/view.js";
import { formatNumber } from "./formatNumber.js";

/** A rate per 1,000 residents with one decimal: `76.6`, `76,6`. The unit is said beside it. */
export function formatPerThousand(rate: number, lang: Language): string {
  return formatNumber(rate, lang, 1);
}
