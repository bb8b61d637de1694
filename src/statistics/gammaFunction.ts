/**
 * Error of Stirling's formula: ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x > 0.
 *
 * Asymptotic series from 16 upwards (Abramowitz and Stegun 6.1.41, to 1e-17 there); smaller x are shifted up by
 * Γ(x + 1) = x Γ(x). Kept apart from ln Γ so that differences of large logarithms never lose digits.
 */
export function stirlingError(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 16) {
    // One step of the recurrence, written as the change of the error itself.
    shift += (y + 0.5) * Math.log1p(1 / y) - 1;
    y++;
  }
  const inverse = 1 / (y * y);
  const series =
    1 / 12 -
    inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - (inverse * 691) / 360360))));
  return shift + series / y;
}

/**
 * x ln(x / m) + m − x without the cancellation near x = m.
 *
 * Source: C. Loader, *Fast and Accurate Computation of Binomial Probabilities* (2000), as `bd0` in R.
 *
 * @param difference x − m, given apart because it may be known more exactly than m
 */
export function deviance(x: number, m: number, difference: number): number {
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let term = 2 * x * v;
  let sum = difference * v;
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= v * v;
    sum += term / (2 * k + 1);
  }
  return sum;
}
