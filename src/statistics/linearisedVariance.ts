import { fitCells } from "./calibrationRegression.js";
import type { SurveyDesign } from "./surveyDesign.js";

/**
 * The contribution of every primary sampling unit to an estimate's error: weight × the part of the influence that
 * the margins do not explain, added up within units.
 *
 * Source: J.-C. Deville, Survey Methodology 25 (1999) 193; R: `survey::svyrecvar` with `calibrate`/`postStratify`.
 *
 * @param influence per unit of weight, one value a row: 0 outside the base
 * @returns one value a row, or a cluster where the design has clusters
 */
export function unitContributions(design: SurveyDesign, influence: Float64Array): Float64Array {
  const { rows, weights, startWeights, cells, regression, clusters } = design;
  const fitted = new Float64Array(cells.count);
  if (regression && startWeights) {
    const sums = new Float64Array(cells.count);
    for (let row = 0; row < rows; row++) sums[cells.cellOfRow[row]!]! += startWeights[row]! * influence[row]!;
    fitCells(regression, sums, fitted);
  }
  const contributions = new Float64Array(clusters ? clusters.count : rows);
  for (let row = 0; row < rows; row++)
    contributions[clusters ? clusters.clusterOfRow[row]! : row]! +=
      weights[row]! * (influence[row]! - fitted[cells.cellOfRow[row]!]!);
  return contributions;
}

/** Covariance of two estimates from their contributions, stratum by stratum, with finite population correction. */
export function contributionCovariance(design: SurveyDesign, first: Float64Array, second: Float64Array): number {
  const { count, units, factors, stratumOfRow } = design.strata;
  const stratumOf = design.clusters ? design.clusters.strata : stratumOfRow;
  const firstMeans = new Float64Array(count);
  const secondMeans = new Float64Array(count);
  for (let unit = 0; unit < first.length; unit++) {
    const stratum = stratumOf[unit]!;
    firstMeans[stratum]! += first[unit]! / units[stratum]!;
    secondMeans[stratum]! += second[unit]! / units[stratum]!;
  }
  let covariance = 0;
  for (let unit = 0; unit < first.length; unit++) {
    const stratum = stratumOf[unit]!;
    covariance += factors[stratum]! * (first[unit]! - firstMeans[stratum]!) * (second[unit]! - secondMeans[stratum]!);
  }
  return covariance;
}

/** Standard error of the estimate that has this influence. */
export function linearisedStandardError(design: SurveyDesign, influence: Float64Array): number {
  const contributions = unitContributions(design, influence);
  return Math.sqrt(contributionCovariance(design, contributions, contributions));
}
