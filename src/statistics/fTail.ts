import { incompleteBeta } from "./incompleteBeta.js";

/**
 * Probability that F exceeds `f`. R: `pf(f, ndf, ddf, lower.tail = FALSE)`.
 *
 * @param ndf numerator degrees of freedom, positive
 * @param ddf denominator degrees of freedom, positive
 */
export function fTail(f: number, ndf: number, ddf: number): number {
  const total = ddf + ndf * f;
  return incompleteBeta(ddf / total, (ndf * f) / total, ddf / 2, ndf / 2).lower;
}
