/**
 * Holm's step-down adjustment over a declared family: bounds the chance of any false positive. Only p values that
 * exist count; NaN stays NaN and takes no part.
 *
 * Source: S. Holm, Scand. J. Stat. 6 (1979) 65. R: `p.adjust(method = "holm")`.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = smallestFirst(pValues);
  const adjusted = pValues.map(() => NaN);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}

/** Positions of the p values that exist, in rising order. */
export function smallestFirst(pValues: readonly number[]): number[] {
  return [...pValues.keys()]
    .filter((index) => !Number.isNaN(pValues[index]!))
    .sort((a, b) => pValues[a]! - pValues[b]!);
}
