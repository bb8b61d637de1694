import type { ColumnTable } from "arquero";
import type { SurveyStudy } from "../project/project.js";
import { rIndicator } from "../../src/statistics/rIndicator.js";
import { stretchedShare } from "../../src/statistics/stretchedShare.js";
import type { Weighted } from "../weigh/weigh.js";
import { tableOf } from "../write/tableOf.js";

/** A respondent who stands for more than this many times as many people as the average one is stretched. */
const STRETCH = 3;

/**
 * The published table `weighting`: diagnostics of every weighting scheme of a survey, and how evenly the sample represents
 * the categories of its first margin (R-indicator, coefficient of variation of the response propensities).
 */
export function weightingTable(weighted: Weighted, study: SurveyStudy): ColumnTable {
  const even = evenness(weighted);
  const { weights: base } = weighted.schemes.find(({ name }) => name === "unweighted")!.design;
  return tableOf("weighting", weighted.schemes.map(({ name, design, diagnostics, trimmedShare }) => ({
    study: study.study, scheme: name, published: name === weighted.published, respondents: weighted.received,
    used: weighted.respondents.rows, design_effect: diagnostics.kishDeff, effective_base: diagnostics.effectiveBase,
    largest_weight_ratio: diagnostics.ratioMaxMin, largest_margin_error: diagnostics.largestMarginError,
    converged: diagnostics.converged, iterations: diagnostics.iterations, trimmed_share: trimmedShare,
    stretched_share: stretchedShare(design.weights, base, STRETCH), r_indicator: even.rIndicator,
    response_cv: even.coefficientOfVariation, collapsed: weighted.collapsed.join("; ") || null, synthetic: study.synthetic
  })));
}

function evenness({ margins }: Weighted): ReturnType<typeof rIndicator> {
  const { margin, population } = margins[0]!;
  const respondents = new Float64Array(population.length);
  for (const code of margin.codes) respondents[code]! += 1;
  return rIndicator(respondents, population);
}
