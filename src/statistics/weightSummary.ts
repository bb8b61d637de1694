/** What a set of weights costs and how uneven it is. */
export interface WeightSummary {
  /** Number of rows. */
  n: number;
  sum: number;
  min: number;
  max: number;
  mean: number;
  ratioMaxMin: number;
  /** Variance (divisor n) over the squared mean. */
  cvSquared: number;
  /** 1 + cvSquared: Kish's design effect of unequal weights. */
  kishDeff: number;
  /** sum(w)² / sum(w²): the equally weighted sample that would say as much. */
  effectiveBase: number;
}

/** Summarises final weights. Source: L. Kish, *Survey Sampling* (Wiley 1965), 11.7. */
export function weightSummary(weights: Float64Array): WeightSummary {
  const n = weights.length;
  let sum = 0;
  let squares = 0;
  let min = Infinity;
  let max = -Infinity;
  for (let row = 0; row < n; row++) {
    const weight = weights[row]!;
    sum += weight;
    squares += weight * weight;
    if (weight < min) min = weight;
    if (weight > max) max = weight;
  }
  const mean = sum / n;
  let deviations = 0;
  for (let row = 0; row < n; row++) deviations += (weights[row]! - mean) ** 2;
  const cvSquared = deviations / n / mean ** 2;
  return {
    n,
    sum,
    min,
    max,
    mean,
    ratioMaxMin: max / min,
    cvSquared,
    kishDeff: 1 + cvSquared,
    effectiveBase: (sum * sum) / squares
  };
}
