/** A variable of a statistics package: numbers, with what they mean. */
export interface DatasetVariable {
  /** At most 64 bytes, of `a`–`z`, digits and `_`, a letter first. */
  readonly name: string;
  readonly label: string;
  readonly measure: "nominal" | "ordinal" | "scale";
  readonly decimals: number;
  /** By row; NaN is system-missing. */
  readonly values: Float64Array;
  readonly valueLabels: readonly ValueLabel[];
  /** Whether the codes of missing kinds are user-missing here. */
  readonly hasMissing: boolean;
  /** The question as it was put, and whom it was put to; null where the variable answers none. */
  readonly question: { wording: string; universe: string; routing: string | null } | null;
}

export interface ValueLabel {
  readonly value: number;
  readonly label: string;
  readonly isMissing: boolean;
}

/** Variables that are the options of one select-all question: 1 where ticked, or one chosen option each. */
export type ResponseSet = { readonly name: string; readonly label: string; readonly variables: readonly string[] } & (
  { readonly kind: "dichotomy"; readonly counted: number } | { readonly kind: "category" }
);

/** Respondents by variable, for an analyst's own machine. */
export interface Dataset {
  readonly title: string;
  readonly rows: number;
  readonly variables: readonly DatasetVariable[];
  readonly sets: readonly ResponseSet[];
  /** The variable to weight by, or null. */
  readonly weight: string | null;
  /** What whoever opens the file has to know. */
  readonly warnings: readonly string[];
  /** Citation and universe, which travel inside the file too. */
  readonly notes: readonly string[];
  /** Day of the source, ISO: files made again are the same. */
  readonly date: string;
}
