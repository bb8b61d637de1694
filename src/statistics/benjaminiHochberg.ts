import { smallestFirst } from "./holm.js";

/**
 * Benjamini and Hochberg's step-up adjustment over a declared family: bounds the expected part of false positives
 * among the positives. Only p values that exist count; NaN stays NaN and takes no part.
 *
 * Source: Y. Benjamini and Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289. R: `p.adjust(method = "BH")`.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = smallestFirst(pValues);
  const adjusted = pValues.map(() => NaN);
  let smallest = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]!;
    smallest = Math.min(smallest, (order.length / rank) * pValues[index]!);
    adjusted[index] = smallest;
  }
  return adjusted;
}
