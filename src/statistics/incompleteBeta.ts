import { deviance, stirlingError } from "./gammaFunction.js";

/** Both tails of a distribution, so that neither is got as 1 minus something close to 1. */
export interface Tails {
  lower: number;
  upper: number;
}

/**
 * Regularised incomplete beta function: lower = I_x(a, b), upper = I_y(b, a).
 *
 * Continued fraction (9) of A. R. DiDonato and A. H. Morris, ACM Trans. Math. Softw. 18 (1992) 360, which R's `pbeta`
 * uses too, by Lentz's method and on the side of the mean where it converges fast.
 *
 * @param x point in [0, 1]
 * @param y 1 − x, given apart because the smaller of the two must be exact
 * @param a first shape, positive
 * @param b second shape, positive
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x * (b + 1) <= y * (a + 1)) {
    const lower = smallerTail(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = smallerTail(y, x, b, a);
  return { lower: 1 - upper, upper };
}

/** x^a y^b / B(a, b): the beta density times x y. Source of the form: Loader (2000), as `dbinom` in R. */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const total = a + b;
  const difference = a * y - b * x;
  const exponent =
    stirlingError(total) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, total * x, difference) -
    deviance(b, total * y, -difference);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * total));
}

function smallerTail(x: number, y: number, a: number, b: number): number {
  const lambda = a * y - b * x;
  let c = Infinity;
  let d = (a + 1) / (a * (lambda + 1));
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const odd = a + 2 * n - 1;
    const numerator = ((a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x) / (odd * odd);
    const next = n + (n * (b - n) * x) / odd + ((a + n) / (odd + 2)) * (lambda + 1 + n * (1 + y));
    d = 1 / (next + numerator * d);
    c = next + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return betaKernel(x, y, a, b) * fraction;
}
