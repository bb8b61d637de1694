import { deviance, stirlingError } from "./gammaFunction.js";
import type { Tails } from "./incompleteBeta.js";

/**
 * Regularised incomplete gamma function: lower = P(a, x), upper = Q(a, x).
 *
 * Power series 8.7.1 below the mean, continued fraction 8.9.2 above (NIST *Digital Library of Mathematical
 * Functions*), the latter by Lentz's method.
 *
 * @param a shape, positive
 * @param x point, not negative
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  // x^a e^-x / Γ(a), in the cancellation-free form of Loader (2000).
  const kernel = Math.exp(-stirlingError(a) - deviance(a, x, a - x)) * Math.sqrt(a / (2 * Math.PI));
  if (x < a + 1) {
    const lower = (kernel * series(a, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = kernel * fraction(a, x);
  return { lower: 1 - upper, upper };
}

/** Probability that chi-square exceeds `x`. R: `pchisq(x, df, lower.tail = FALSE)`. */
export function chiSquareTail(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
