/** Columns that the CSV of a figure may have; those of released rows are checked for themselves. */
export const csvColumns: ReadonlySet<string> = new Set([
  // What a row is of.
  "age", "category", "cell_verdict", "cells", "check", "domain", "item_label", "kind", "label", "margin", "measure", "note", "option_label",
  "owner", "place", "scheme", "study_title", "tabulation", "title", "to_date", "year",
  // Bases, figures of respondents and their uncertainty.
  "base", "respondents", "effective_base", "estimate", "lower", "upper", "share_of_answers", "difference", "difference_lower",
  "difference_upper", "p_adjusted", "change", "truth", "unweighted", "weighted", "sample_share", "weighted_share", "representation_ratio",
  // Weighting.
  "design_effect", "iterations", "largest_margin_error", "largest_weight_ratio", "stretched_share", "trimmed_share",
  // Counts, indicators and populations.
  "agrees", "as_printed", "computed", "per_1000", "population", "population_share", "printed", "share", "value",
  "mark", "synthetic", "verdict"
]);
