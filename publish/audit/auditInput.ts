import type { StudyAudit } from "../../loaders/audit/studyAudit.js";
import type { Project } from "../../loaders/project/project.js";

/** Something that the gate found in a file. */
export interface FoundLeak {
  readonly file: string;
  readonly rule: string;
  readonly found: string;
}

/** How the attack on one study ended. */
export interface AttackOutcome {
  readonly study: string;
  /** Hidden counts that were gone for. */
  readonly targets: number;
  readonly disclosures: readonly { readonly what: string; readonly found: string; readonly chain: readonly string[] }[];
  /** Figures that were left out because they contradict the others. */
  readonly setAside: readonly string[];
  /** Hidden counts that could not be gone for. */
  readonly notAttacked: number;
}

/** All that the audit of a build tells. */
export interface AuditInput {
  readonly project: Project;
  /** By study; null where its tables were taken from a release. */
  readonly studies: ReadonlyMap<string, StudyAudit | null>;
  readonly leaks: readonly FoundLeak[];
  readonly attacks: readonly AttackOutcome[];
}
