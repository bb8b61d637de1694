import type { SurveyDesign } from "./surveyDesign.js";

/** An estimate together with how much every row moves it: all that a variance or covariance needs. */
export interface Linearised {
  /** Respondents behind the estimate. */
  base: number;
  /** NaN where the base is empty. */
  estimate: number;
  /** Influence per unit of weight, one value a row: 0 outside the base. */
  influence: Float64Array;
}

/**
 * Weighted total of a variable in a domain; of an indicator, the number of people. R: `svytotal`.
 *
 * @param values one value a row, NaN for a missing answer
 * @param domain mask of the rows inside
 */
export function linearisedTotal(design: SurveyDesign, values: Float64Array, domain: Uint8Array): Linearised {
  const influence = new Float64Array(design.rows);
  let base = 0;
  let estimate = 0;
  for (let row = 0; row < design.rows; row++) {
    const value = values[row]!;
    if (!domain[row] || Number.isNaN(value)) continue;
    base++;
    estimate += design.weights[row]! * value;
    influence[row] = value;
  }
  return { base, estimate: base > 0 ? estimate : NaN, influence };
}

/** Weighted mean of a variable in a domain; of an indicator, the share. R: `svymean`. */
export function linearisedMean(design: SurveyDesign, values: Float64Array, domain: Uint8Array): Linearised {
  const ones = values.map((value) => (Number.isNaN(value) ? NaN : 1));
  return linearisedRatio(design, values, ones, domain);
}

/** Ratio of two weighted totals in a domain, over the rows that have both. R: `svyratio`. */
export function linearisedRatio(
  design: SurveyDesign,
  numerator: Float64Array,
  denominator: Float64Array,
  domain: Uint8Array
): Linearised {
  const influence = new Float64Array(design.rows);
  const inBase = (row: number) => domain[row] && !Number.isNaN(numerator[row]!) && !Number.isNaN(denominator[row]!);
  let base = 0;
  let above = 0;
  let below = 0;
  for (let row = 0; row < design.rows; row++) {
    if (!inBase(row)) continue;
    base++;
    above += design.weights[row]! * numerator[row]!;
    below += design.weights[row]! * denominator[row]!;
  }
  const estimate = base > 0 ? above / below : NaN;
  for (let row = 0; row < design.rows; row++)
    if (inBase(row)) influence[row] = (numerator[row]! - estimate * denominator[row]!) / below;
  return { base, estimate, influence };
}
