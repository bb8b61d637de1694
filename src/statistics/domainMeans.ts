import { degreesOfFreedom } from "./degreesOfFreedom.js";
import { sparseVariance } from "./sparseVariance.js";
import type { SurveyDesign } from "./surveyDesign.js";

/**
 * Estimates of many variables in many domains. Every array has one entry a pair, at
 * `variable * domains + domain`.
 */
export interface DomainEstimates {
  variables: number;
  domains: number;
  /** Respondents in the domain with an answer. */
  base: Int32Array;
  /** Weighted base: the people it stands for if weights add up to the population. */
  weightSum: Float64Array;
  /** Weighted mean, or share of a 0/1 variable; NaN where the base is empty. */
  estimate: Float64Array;
  /** Linearised standard error; NaN where the base is empty. */
  standardError: Float64Array;
  /** Kish's effective base of the weights in the base. */
  effectiveBase: Float64Array;
  degreesOfFreedom: Int32Array;
}

/**
 * Weighted means with linearised standard errors for many variables × many domains, with the full design kept:
 * rows outside a domain stay in the sample with influence 0. One pass over a domain's rows and one over the design's
 * cells a pair. R: `survey::svymean` on `subset(design)`, `svyby`.
 *
 * @param values one array a variable, one value a row; NaN for a missing answer
 * @param domains one mask a domain, non-zero for rows inside; masks may overlap
 */
export function domainMeans(
  design: SurveyDesign,
  values: readonly Float64Array[],
  domains: readonly Uint8Array[]
): DomainEstimates {
  const pairs = values.length * domains.length;
  const estimates: DomainEstimates = {
    variables: values.length,
    domains: domains.length,
    base: new Int32Array(pairs),
    weightSum: new Float64Array(pairs),
    estimate: new Float64Array(pairs),
    standardError: new Float64Array(pairs),
    effectiveBase: new Float64Array(pairs),
    degreesOfFreedom: new Int32Array(pairs)
  };
  const varianceOf = sparseVariance(design);
  const base = new Int32Array(design.rows);
  const influence = new Float64Array(design.rows);
  domains.forEach((mask, domain) => {
    const members = rowsOf(mask);
    values.forEach((variable, index) => {
      const at = index * domains.length + domain;
      const rows = base.subarray(0, sumBase(design, variable, members, base, estimates, at));
      const mean = estimates.estimate[at]!;
      for (const row of rows) influence[row] = (variable[row]! - mean) / estimates.weightSum[at]!;
      estimates.degreesOfFreedom[at] = Math.max(0, degreesOfFreedom(design, rows));
      estimates.standardError[at] = rows.length > 0 ? Math.sqrt(varianceOf(rows, influence)) : NaN;
    });
  });
  return estimates;
}

/** Rows inside a mask. */
export function rowsOf(mask: Uint8Array): Int32Array {
  let count = 0;
  for (const inside of mask) if (inside) count++;
  const rows = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row]) rows[next++] = row;
  return rows;
}

/** Finds the rows of a domain that have an answer and sums over them; returns how many there are. */
function sumBase(
  { weights }: SurveyDesign,
  values: Float64Array,
  members: Int32Array,
  base: Int32Array,
  into: DomainEstimates,
  at: number
): number {
  let count = 0;
  let weightSum = 0;
  let weightSquares = 0;
  let total = 0;
  for (const row of members) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const weight = weights[row]!;
    base[count++] = row;
    weightSum += weight;
    weightSquares += weight * weight;
    total += weight * value;
  }
  into.base[at] = count;
  into.weightSum[at] = weightSum;
  into.estimate[at] = count > 0 ? total / weightSum : NaN;
  into.effectiveBase[at] = count > 0 ? (weightSum * weightSum) / weightSquares : 0;
  return count;
}
