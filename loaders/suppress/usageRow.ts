import type { Unit } from "../project/units.js";

/** A row of the published table `usage` before suppression, as far as suppression looks at it. */
export interface UsageRow {
  readonly tabulation: string;
  readonly measure: string;
  readonly unit: Unit;
  readonly sex: string;
  readonly age: string;
  readonly value: number;
  readonly printed: boolean;
  readonly bound: string;
  readonly share: number | null;
  readonly printed_share: number | null;
  readonly population: number | null;
  readonly per_1000: number | null;
  readonly verdict: string;
}
