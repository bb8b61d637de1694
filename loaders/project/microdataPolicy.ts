/** A step of global recoding: everybody's district becomes a zone or is given up, or ages are joined to these bands. */
export type CoarseningStep =
  | { readonly domain: "district"; readonly to: "zone" | "city" }
  | { readonly domain: "age"; readonly bands: readonly string[] };

/** What rows are released under, where an owner permits them. */
export interface MicrodataPolicy {
  /** Rows that have to share the values of all quasi-identifiers. */
  readonly k: number;
  /** Different answers to every sensitive item among them. */
  readonly l: number;
  readonly coarsening: readonly CoarseningStep[];
  /** Largest share of rows in which a quasi-identifier may be withheld; above it coarsening goes on. */
  readonly largestWithheldShare: number;
  /** Domains in the order in which they are withheld. */
  readonly withholdFirst: readonly string[];
  /** Share of respondents below which an answer is rare. */
  readonly rareAnswerShare: number;
}
