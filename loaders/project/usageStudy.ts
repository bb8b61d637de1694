import type { Text } from "../../src/components/view.js";
import type { StudyBase } from "./studyBase.js";
import type { Unit } from "./units.js";
import type { UsageTable } from "./usageTable.js";

/** Counts of the users of a service, as its owner printed them. */
export interface UsageStudy extends StudyBase {
  readonly kind: "usage";
  readonly service: { id: string; label: Text };
  /** `note` says what the dates do not cover or where they come from. */
  readonly period: { from: string; to: string; note: Text | null } | null;
  /** Margin that penetration is computed against, with the declared, explained conversion. */
  readonly population: { margin: string; conversion: Text } | null;
  /** The owner has already published these counts: they pass the minimum count, and the page says so. */
  readonly publishedByOwner: boolean;
  readonly tables: readonly UsageTable[];
  /** Single figures printed beside the tables, with what they can and can't be checked against. */
  readonly printed: readonly { id: string; value: number; unit: Unit; label: Text; note: Text }[];
}
