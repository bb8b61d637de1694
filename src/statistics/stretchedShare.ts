/**
 * Share of the population that the weights have to stretch more than `times` times: the weight of those respondents
 * who each stand for more than `times` as many people as an average respondent with their base weight would.
 *
 * @param weights final weight of every row
 * @param baseWeights weight of every row before fitting
 * @param times how much stretch is too much, above 1
 */
export function stretchedShare(weights: Float64Array, baseWeights: Float64Array, times: number): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const baseSum = baseWeights.reduce((total, weight) => total + weight, 0);
  let stretched = 0;
  for (let row = 0; row < weights.length; row++)
    if (weights[row]! / sum > times * (baseWeights[row]! / baseSum)) stretched += weights[row]!;
  return stretched / sum;
}
