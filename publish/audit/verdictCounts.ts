import type { StudyAudit } from "../../loaders/audit/studyAudit.js";

/** Rows of all tables of a study by what may be done with them. */
export interface VerdictCounts {
  readonly published: number;
  readonly unreliable: number;
  readonly suppressed: number;
  readonly notAvailable: number;
  /** Of the rows that somebody answered. */
  readonly hiddenShare: number;
}

/** Adds the verdicts of a study's tables up, or of one of them; null where they are not known. */
export function verdictCounts(audit: StudyAudit | null, table?: string): VerdictCounts | null {
  if (audit === null) return null;
  const count = (verdict: string): number =>
    audit.tables
      .filter((own) => table === undefined || own.table === table)
      .reduce((sum, { verdicts }) => sum + (verdicts[verdict] ?? 0), 0);
  const [published, unreliable, suppressed] = [count("published"), count("unreliable"), count("suppressed")];
  const answered = published + unreliable + suppressed;
  return {
    published,
    unreliable,
    suppressed,
    notAvailable: count("not_asked"),
    hiddenShare: answered === 0 ? 0 : suppressed / answered
  };
}
