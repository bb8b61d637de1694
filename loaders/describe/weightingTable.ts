import type { ColumnTable } from "arquero";
import { rIndicator } from "../../src/statistics/rIndicator.js";
import { stretchedShare } from "../../src/statistics/stretchedShare.js";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { roundFigure } from "../suppress/roundFigure.js";
import type { Weighted } from "../weigh/weigh.js";
import { tableOf } from "../write/tableOf.js";

/** A respondent who stands for more than this many times as many people as the average one is stretched. */
const STRETCH = 3;

/**
 * The published table `weighting`: diagnostics of every weighting scheme of a survey, and how evenly the sample
 * represents the categories of its first margin (R-indicator, coefficient of variation of the response propensities).
 */
export function weightingTable(weighted: Weighted, study: SurveyStudy, policy: DisclosurePolicy): ColumnTable {
  const round = (value: number): number | null => roundFigure(value, "all", policy);
  // Shares of respondents with an unusual weight: no finer than a few respondents.
  const coarse = (value: number): number => Number(value.toFixed(policy.decimalsInParts));
  const even = evenness(weighted);
  const { weights: base } = weighted.schemes.find(({ name }) => name === "unweighted")!.design;
  return tableOf(
    "weighting",
    weighted.schemes.map(({ name, design, diagnostics, trimmedShare }) => ({
      study: study.study,
      scheme: name,
      published: name === weighted.published,
      respondents: weighted.received,
      used: weighted.respondents.rows,
      design_effect: round(diagnostics.kishDeff),
      effective_base: round(diagnostics.effectiveBase),
      largest_weight_ratio: round(diagnostics.ratioMaxMin),
      largest_margin_error: round(diagnostics.largestMarginError),
      converged: diagnostics.converged,
      iterations: diagnostics.iterations,
      trimmed_share: coarse(trimmedShare),
      stretched_share: coarse(stretchedShare(design.weights, base, STRETCH)),
      r_indicator: round(even.rIndicator),
      response_cv: round(even.coefficientOfVariation),
      collapsed: weighted.collapsed.join("; ") || null,
      synthetic: study.synthetic
    }))
  );
}

function evenness({ margins }: Weighted): ReturnType<typeof rIndicator> {
  const { margin, population } = margins[0]!;
  const respondents = new Float64Array(population.length);
  for (const code of margin.codes) respondents[code]! += 1;
  return rIndicator(respondents, population);
}
