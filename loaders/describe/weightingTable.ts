import type { ColumnTable } from "arquero";
import type { SurveyStudy } from "../project/project.js";
import type { Weighted } from "../weigh/weigh.js";
import { tableOf } from "../write/tableOf.js";

/** The published table `weighting`: diagnostics of every weighting scheme of a survey. */
export function weightingTable(weighted: Weighted, study: SurveyStudy): ColumnTable {
  return tableOf("weighting", weighted.schemes.map(({ name, diagnostics, trimmedShare }) => ({
    study: study.study, scheme: name, published: name === weighted.published, respondents: weighted.received,
    used: weighted.respondents.rows, design_effect: diagnostics.kishDeff, effective_base: diagnostics.effectiveBase,
    largest_weight_ratio: diagnostics.ratioMaxMin, largest_margin_error: diagnostics.largestMarginError,
    converged: diagnostics.converged, iterations: diagnostics.iterations, trimmed_share: trimmedShare,
    collapsed: weighted.collapsed.join("; ") || null, synthetic: study.synthetic
  })));
}
