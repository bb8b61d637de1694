import { degreesOfFreedom } from "./degreesOfFreedom.js";
import { sparseVariance } from "./sparseVariance.js";
import type { SurveyDesign } from "./surveyDesign.js";
import type { Difference } from "./testDifference.js";
import { testDifference } from "./testDifference.js";

/** Two domains to be compared, first minus second: masks over all rows, which may overlap. */
export interface DomainPair {
  first: Uint8Array;
  second: Uint8Array;
}

/**
 * Differences of means or shares between two domains of one design, with the covariance that weighting across domains
 * makes between them, for many variables × many pairs. Degrees of freedom are the sampling units of both bases
 * together, less strata, less 1.
 *
 * R: `svyttest(y ~ group)`; `svycontrast` for `pNormal`.
 *
 * @param values one array a variable, one value a row; NaN for a missing answer
 * @param level of the intervals, in (0, 1)
 * @returns one entry a pair at `variable * pairs + pair`; NaN figures where a base is empty
 */
export function domainDifferences(
  design: SurveyDesign,
  values: readonly Float64Array[],
  pairs: readonly DomainPair[],
  level: number
): Difference[] {
  const varianceOf = sparseVariance(design);
  const members = pairs.map(rowsOfPair);
  const influence = new Float64Array(design.rows);
  return values.flatMap((variable) =>
    pairs.map((pair, index) => {
      const base = members[index]!.filter((row) => !Number.isNaN(variable[row]!));
      const difference = differenceOf(design, variable, pair, base, influence);
      const standardError = Number.isNaN(difference) ? NaN : Math.sqrt(varianceOf(base, influence));
      return testDifference(difference, standardError, degreesOfFreedom(design, base) - 1, level);
    })
  );
}

function rowsOfPair({ first, second }: DomainPair): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < first.length; row++) if (first[row] || second[row]) rows.push(row);
  return Int32Array.from(rows);
}

/** Mean in the first domain minus mean in the second; writes its influence on every row of the base. */
function differenceOf(
  { weights }: SurveyDesign,
  values: Float64Array,
  { first, second }: DomainPair,
  base: Int32Array,
  influence: Float64Array
): number {
  let [firstWeight, firstTotal, secondWeight, secondTotal] = [0, 0, 0, 0];
  for (const row of base) {
    const weight = weights[row]!;
    if (first[row]) {
      firstWeight += weight;
      firstTotal += weight * values[row]!;
    }
    if (second[row]) {
      secondWeight += weight;
      secondTotal += weight * values[row]!;
    }
  }
  const firstMean = firstTotal / firstWeight;
  const secondMean = secondTotal / secondWeight;
  for (const row of base)
    influence[row] =
      (first[row] ? (values[row]! - firstMean) / firstWeight : 0) -
      (second[row] ? (values[row]! - secondMean) / secondWeight : 0);
  return firstMean - secondMean;
}
