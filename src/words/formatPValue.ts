import type { Language } from "../components/view.js";
import { formatNumber, noBreakSpace } from "./formatNumber.js";

/** A p-value for a table: `p < 0.001`, `p = 0.03`. Never "= 0": a p-value is not zero. */
export function formatPValue(p: number, lang: Language): string {
  if (p < 0.001) return `p < ${formatNumber(0.001, lang, 3)}`.replaceAll(" ", noBreakSpace);
  return `p = ${formatNumber(p, lang, p < 0.1 ? 3 : 2)}`.replaceAll(" ", noBreakSpace);
}
