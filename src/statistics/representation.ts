/** A sample set against the population by the categories of a margin; one entry a category. */
export interface Representation {
  sampleShare: Float64Array;
  populationShare: Float64Array;
  /** sampleShare / populationShare: 1 as in the population, 0.1 a tenth; NaN where the population has nobody. */
  ratio: Float64Array;
}

/**
 * Compares the make-up of a sample with that of the population.
 *
 * @param sampleTotals respondents, or their weights before or after fitting, of every category
 * @param populationTotals people of every category
 */
export function representation(sampleTotals: ArrayLike<number>, populationTotals: ArrayLike<number>): Representation {
  const sampleShare = shares(sampleTotals);
  const populationShare = shares(populationTotals);
  return {
    sampleShare,
    populationShare,
    ratio: sampleShare.map((share, category) =>
      populationShare[category]! > 0 ? share / populationShare[category]! : NaN
    )
  };
}

/** Sum of weights in every category. */
export function categoryTotals(codes: Int32Array, weights: ArrayLike<number>, categories: number): Float64Array {
  const totals = new Float64Array(categories);
  codes.forEach((code, row) => {
    if (code >= 0) totals[code]! += weights[row]!;
  });
  return totals;
}

function shares(totals: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(totals);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}
