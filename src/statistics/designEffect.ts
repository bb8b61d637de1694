/** How much larger a variance is than that of a simple random sample of the same base. */
export interface DesignEffect {
  /** Against sampling without replacement from `weightSum` people; NaN where weights add up to no more than n. */
  withoutReplacement: number;
  /** Against sampling with replacement: right whatever the scale of the weights. */
  withReplacement: number;
}

/**
 * Design effect of a mean or share; NaN where everybody answered the same.
 *
 * Source: L. Kish, *Survey Sampling* (Wiley 1965), 8.2. R: `svymean(deff = TRUE)` and `deff = "replace"`.
 *
 * @param standardError of the mean
 * @param variance weighted mean of (y − mean)² in the base
 * @param base respondents
 * @param weightSum sum of their weights
 */
export function designEffect(standardError: number, variance: number, base: number, weightSum: number): DesignEffect {
  const simple = ((base / (base - 1)) * variance) / base;
  const replaced = simple > 0 ? standardError ** 2 / simple : NaN;
  return {
    withReplacement: replaced,
    withoutReplacement: weightSum > base ? (replaced * weightSum) / (weightSum - base) : NaN
  };
}
