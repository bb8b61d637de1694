import type { Linearised } from "./linearised.js";
import { contributionCovariance, unitContributions } from "./linearisedVariance.js";
import type { SurveyDesign } from "./surveyDesign.js";

export interface EstimateWithError {
  /** NaN where a base is empty. */
  estimate: number;
  standardError: number;
}

/** Linear combination of estimates of one design, covariances included. R: `svycontrast`. */
export function contrast(
  design: SurveyDesign,
  estimates: readonly Linearised[],
  coefficients: readonly number[]
): EstimateWithError {
  const influence = new Float64Array(design.rows);
  let estimate = 0;
  estimates.forEach((part, index) => {
    const coefficient = coefficients[index]!;
    estimate += coefficient * part.estimate;
    for (let row = 0; row < design.rows; row++) influence[row]! += coefficient * part.influence[row]!;
  });
  if (Number.isNaN(estimate)) return { estimate, standardError: NaN };
  const contributions = unitContributions(design, influence);
  return { estimate, standardError: Math.sqrt(contributionCovariance(design, contributions, contributions)) };
}

/** Covariance matrix of estimates of one design, by rows. R: `vcov`. */
export function covarianceMatrix(design: SurveyDesign, estimates: readonly Linearised[]): Float64Array {
  const contributions = estimates.map(({ influence }) => unitContributions(design, influence));
  const size = estimates.length;
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      const covariance = contributionCovariance(design, contributions[row]!, contributions[column]!);
      matrix[row * size + column] = covariance;
      matrix[column * size + row] = covariance;
    }
  return matrix;
}
