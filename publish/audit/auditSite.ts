import { join } from "node:path";
import { readAudit } from "../../loaders/audit/readAudit.js";
import type { StudyAudit } from "../../loaders/audit/studyAudit.js";
import type { Project } from "../../loaders/project/project.js";
import { partFolder } from "../../loaders/tables/planStudies.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { formatShare } from "../../src/words/formatShare.js";
import type { Paths } from "../paths.js";
import type { Tell } from "../tellProgress.js";
import type { AttackOutcome, FoundLeak } from "./auditInput.js";
import { writeAudit } from "./writeAudit.js";

/**
 * Writes the audit of a build to `.build/reports`, whether or not the gate lets the site through, and says what
 * coarsening cost where rows are released.
 */
export async function auditSite(
  project: Project,
  paths: Pick<Paths, "tables" | "build">,
  leaks: readonly FoundLeak[],
  attacks: readonly AttackOutcome[],
  tell: Tell
): Promise<void> {
  const studies = new Map<string, StudyAudit | null>();
  for (const { study } of project.studies) studies.set(study, await readAudit(partFolder(paths.tables, study)));
  await writeAudit({ project, studies, leaks, attacks }, join(paths.build, "reports"));
  for (const [study, audit] of studies) if (audit?.microdata) tell(costInWords(study, audit.microdata));
}

/** What released rows differ by, in a line. */
export function costInWords(
  study: string,
  { rows, k, l, withheld, utility: { city } }: NonNullable<StudyAudit["microdata"]>
): string {
  const values = withheld.map(({ domain, share }) => `${domain} ${formatShare(share, "en", 1)}`).join(", ");
  const points = (value: number): string => formatNumber(value * 100, "en", 2);
  return (
    `rows of ${study}, ${formatNumber(rows, "en")}, k = ${k}, l = ${l}, withheld ${values}: ` +
    `shares of the city change by ${points(city.medianChange)} points in the middle, ${points(city.usualChange)} at the 95th percentile, ` +
    `${points(city.largestChange)} at most; intervals are ${formatNumber(city.widthRatio, "en", 2)} times as wide; ` +
    `${formatNumber(city.lost, "en")} of ${formatNumber(city.estimates, "en")} cannot be told any more`
  );
}
