import type { DatasetVariable } from "./dataset.js";

export interface VariableSummary {
  /** Respondents by value, for the values that have labels. */
  readonly counts: ReadonlyMap<number, number>;
  /** Respondents whose value is not missing. */
  readonly valid: number;
  /** Of valid values; null where there are none. */
  readonly range: { readonly min: number; readonly max: number } | null;
}

/** Unweighted counts of a variable, for its codebook. */
export function variableSummary({ values, valueLabels, hasMissing }: DatasetVariable): VariableSummary {
  const counts = new Map(valueLabels.map(({ value }) => [value, 0]));
  let valid = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    const count = counts.get(value);
    if (count !== undefined) counts.set(value, count + 1);
    if (Number.isNaN(value) || (hasMissing && value < 0)) continue;
    valid++;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { counts, valid, range: valid === 0 ? null : { min, max } };
}
