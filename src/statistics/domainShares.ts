import type { DomainEstimates } from "./domainMeans.js";
import { domainMeans } from "./domainMeans.js";
import type { SurveyDesign } from "./surveyDesign.js";

/** A missing answer of a 0/1 variable. */
export const MISSING = -1;

/**
 * Weighted shares with linearised standard errors for many 0/1 variables × many domains.
 *
 * @param indicators one array a variable, one value a row: 1, 0 or `MISSING`; missing rows are outside the base
 * @param domains one mask a domain, non-zero for rows inside; masks may overlap (55+ may contain 65+)
 * @returns arrays with one entry a pair at `variable * domains + domain`; `estimate` is the share
 */
export function domainShares(
  design: SurveyDesign,
  indicators: readonly Int8Array[],
  domains: readonly Uint8Array[]
): DomainEstimates {
  const values = indicators.map((indicator) =>
    Float64Array.from(indicator, (answer) => (answer === MISSING ? NaN : answer))
  );
  return domainMeans(design, values, domains);
}
