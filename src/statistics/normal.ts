import { incompleteGamma } from "./incompleteGamma.js";

/** Probability that a standard normal variable exceeds `z`. R: `pnorm(z, lower.tail = FALSE)`. */
export function normalTail(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? upper / 2 : 0.5 + lower / 2;
}

/**
 * Point that a standard normal variable exceeds with probability `tail`: Newton's method on the logarithm of the
 * tail. R: `qnorm(tail, lower.tail = FALSE)`.
 *
 * @param tail in (0, 1)
 */
export function normalQuantile(tail: number): number {
  if (tail > 0.5) return -normalQuantile(1 - tail);
  let z = 0;
  for (let step = 0; step < 100; step++) {
    const upper = normalTail(z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const next = z + (Math.log(upper / tail) * upper) / density;
    if (Math.abs(next - z) <= 1e-15 * next) return next;
    z = next;
  }
  return z;
}
