/** How evenly a sample represents the categories of a population. */
export interface RIndicator {
  /** 1 − 2 S(ρ): 1 where every category responded equally often. */
  rIndicator: number;
  /**
   * S(ρ) over the mean propensity: comparable between samples of any response rate, as opt-in samples are. It is also
   * the most that uneven response between the categories can bias an unweighted mean, in standard deviations of the
   * answer.
   */
  coefficientOfVariation: number;
}

/**
 * R-indicator of the categories of a margin (or of crossed margins), from respondents and population counts: the
 * response propensity of everybody in a category is taken as its response rate.
 *
 * In an opt-in sample propensities are tiny, so R itself is always near 1; read the coefficient of variation.
 * Neither says anything about people whose answers differ within a category.
 *
 * Source: B. Schouten, F. Cobben and J. Bethlehem, Survey Methodology 35 (2009) 101.
 *
 * @param respondents of every category
 * @param population people of every category, at least as many
 */
export function rIndicator(respondents: ArrayLike<number>, population: ArrayLike<number>): RIndicator {
  let people = 0;
  let answered = 0;
  for (let category = 0; category < population.length; category++) {
    people += population[category]!;
    answered += respondents[category]!;
  }
  const mean = answered / people;
  let squares = 0;
  for (let category = 0; category < population.length; category++) {
    if (population[category] === 0) continue;
    squares += population[category]! * (respondents[category]! / population[category]! - mean) ** 2;
  }
  const deviation = Math.sqrt(squares / (people - 1));
  return { rIndicator: 1 - 2 * deviation, coefficientOfVariation: deviation / mean };
}
