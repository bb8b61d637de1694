/** Why weights cannot be made from these data; closed. */
export type RefusalRule =
  | "base_weight"
  | "empty_category"
  | "factor_bounds"
  | "missing_category"
  | "thin_category"
  | "totals_differ"
  | "trim_cap"
  | "zero_target";

/** One place where a rule is broken: a category of a margin, never a respondent. */
export interface RefusedCategory {
  margin: string;
  category: string;
  base: number;
  target: number;
}

/** Weighting stopped before it began, because no weights could be right. Names the rule and the categories. */
export class WeightingRefusal extends Error {
  override readonly name = "WeightingRefusal";

  constructor(
    readonly rule: RefusalRule,
    message: string,
    readonly categories: readonly RefusedCategory[] = []
  ) {
    const places = categories.map(
      ({ margin, category, base, target }) =>
        `${margin} = ${category} (${base} respondents, target ${Number(target.toPrecision(6))})`
    );
    super(places.length > 0 ? `${rule}: ${message}: ${places.join("; ")}` : `${rule}: ${message}`);
  }
}
