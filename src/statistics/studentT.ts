import { betaKernel, incompleteBeta } from "./incompleteBeta.js";
import { normalQuantile, normalTail } from "./normal.js";

/**
 * Probability that Student's t exceeds `t` in absolute value. R: `2 * pt(-abs(t), df)`.
 *
 * @param df degrees of freedom, positive; Infinity for the normal distribution
 */
export function studentTwoSided(t: number, df: number): number {
  if (df === Infinity) return 2 * normalTail(Math.abs(t));
  const square = t * t;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5).lower;
}

/**
 * Upper quantile of Student's t: the point exceeded with probability `tail`. R: `qt(tail, df, lower.tail = FALSE)`.
 *
 * Newton's method from the normal quantile, which lies below: the tail is convex there, so no step overshoots.
 *
 * @param tail upper tail, in (0, ½]
 * @param df degrees of freedom, positive; Infinity for the normal distribution
 */
export function studentQuantile(tail: number, df: number): number {
  let t = normalQuantile(tail);
  if (df === Infinity || t === 0) return t;
  for (let step = 0; step < 500; step++) {
    const square = t * t;
    const x = df / (df + square);
    const y = square / (df + square);
    const excess = incompleteBeta(x, y, df / 2, 0.5).lower / 2 - tail;
    const density = betaKernel(x, y, df / 2, 0.5) / t;
    const next = t + excess / density;
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}
