import { betaKernel, incompleteBeta } from "./incompleteBeta.js";

/**
 * Quantile of the beta distribution. Newton's method on the logarithm of the smaller tail as a function of the
 * logit of x, kept inside a shrinking bracket. R: `qbeta`.
 *
 * @param probability lower tail, in (0, 1)
 * @param a first shape, positive
 * @param b second shape, positive
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  let low = -700;
  let high = 700;
  let logit = Math.log(a / b);
  for (let step = 0; step < 200; step++) {
    const x = 1 / (1 + Math.exp(-logit));
    const y = 1 / (1 + Math.exp(logit));
    const { lower, upper } = incompleteBeta(x, y, a, b);
    if (lower < probability) low = logit;
    else high = logit;
    const slope = betaKernel(x, y, a, b);
    const move =
      probability < 0.5
        ? ((Math.log(lower) - Math.log(probability)) * lower) / slope
        : ((Math.log1p(-probability) - Math.log(upper)) * upper) / slope;
    let next = logit - move;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - logit) <= 1e-15 * Math.max(1, Math.abs(logit))) break;
    logit = next;
  }
  return 1 / (1 + Math.exp(-logit));
}
