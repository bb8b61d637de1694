import type { Text } from "../../src/components/view.js";

export interface Category {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  readonly parent: string | null;
}

/**
 * What an age category is used for; `65+` is both the last band and the threshold of an older group. `weighting` marks
 * the bands a codebook may weight by: each is a difference of reported categories.
 */
export const ageRoles = ["all", "band", "older", "younger", "weighting"] as const;
export type AgeRole = (typeof ageRoles)[number];

/** Whole years, both ends included; `to` null is open. */
export interface AgeCategory {
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
  readonly label: Text;
  readonly roles: readonly AgeRole[];
}

/** Reporting domains (`data/domains.yaml`). */
export interface Domains {
  readonly sex: readonly Category[];
  readonly zone: readonly Category[];
  readonly district: readonly Category[];
  readonly age: readonly AgeCategory[];
}
