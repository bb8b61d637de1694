/**
 * Whether a figure has more significant digits than allowed; what is left of one (1 − x) may differ by rounding errors.
 */
export function hasMoreDigits(value: number, significantDigits: number): boolean {
  if (!Number.isFinite(value)) return false;
  return Math.abs(Number(value.toPrecision(significantDigits)) - value) > 1e-12 * Math.max(1, Math.abs(value));
}

/** Whether a number, as written, has more decimals than allowed. */
export function hasMoreDecimals(written: string, decimals: number): boolean {
  const point = written.search(/[.,]/);
  return point >= 0 && written.length - point - 1 > decimals;
}
