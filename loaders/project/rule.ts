import type { DateFormat } from "./dateFormats.js";

/** A number of rows (`5`), or a share of all rows (`1%`). */
export type Threshold = string;

/** Checks that every survey goes through; a codebook may say how much of each is borne. */
export const toleratedRules = [
  "unknown_code",
  "age_range",
  "date",
  "fieldwork",
  "routing",
  "exclusive",
  "mixed",
  "blank_pseudonym",
  "repeated_pseudonym"
] as const;

/**
 * A rule of the codebook; columns are named by their headers, dropped ones too. Blank cells break none but `unique`.
 */
export type Rule = { warningAbove: Threshold; errorAbove: Threshold } & (
  | { rule: (typeof toleratedRules)[number]; column: string | null; item: string | null }
  | { rule: "allowed"; column: string; values: readonly string[] }
  | { rule: "range"; column: string; from: number | null; to: number | null }
  | { rule: "unique"; columns: readonly string[] }
  /** The columns add up to the column `total`, or to `equals`, within `tolerance`. */
  | { rule: "sum"; columns: readonly string[]; total: string | null; equals: number | null; tolerance: number }
  | { rule: "dates"; column: string; format: DateFormat; from: string; to: string }
);
