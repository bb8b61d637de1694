import { representation } from "./representation.js";

/** Users of a service per head of the population; one entry a category. */
export interface Penetration {
  /** users / population, may exceed 1: accounts are not people. NaN where the population has nobody. */
  rate: Float64Array;
  userShare: Float64Array;
  populationShare: Float64Array;
  /** 100 × userShare / populationShare. */
  index: Float64Array;
  /** All users per head of all the population. */
  total: number;
}

/** Plain ratios without sampling error: penetration and make-up index. */
export function penetration(users: ArrayLike<number>, population: ArrayLike<number>): Penetration {
  const { sampleShare, populationShare, ratio } = representation(users, population);
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
  return {
    rate: Float64Array.from(users, (count, category) =>
      population[category]! > 0 ? count / population[category]! : NaN
    ),
    userShare: sampleShare,
    populationShare,
    index: ratio.map((value) => 100 * value),
    total: sum(users) / sum(population)
  };
}
