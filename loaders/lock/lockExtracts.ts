import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { ExtractFile } from "../project/extractFile.js";
import type { Project, Study } from "../project/project.js";
import { readExtract } from "../read/readExtract.js";
import { writeWhole } from "../tables/writeWhole.js";
import { keepAccepted, readAccepted } from "./acceptedExtracts.js";
import { type ExtractLock, type LockedExtract, readExtractLock } from "./extractLock.js";
import { extractProfile, profileDifference } from "./extractProfile.js";

/** An extract that has been accepted: for the first time, or in the place of another. */
export interface AcceptedExtract {
  readonly path: string;
  readonly before: LockedExtract | null;
  readonly after: LockedExtract;
  /** A line for everything that differs; null where this machine has not kept the file accepted before. */
  readonly difference: readonly string[] | null;
}

/** Why and when; a reason may be missing only if every extract is accepted for the first time. */
export interface Acceptance {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: string | null;
}

/** An extract was changed and nobody says why. */
export class ReasonError extends Error {
  override readonly name = "ReasonError";
  constructor(paths: readonly string[]) {
    super(`${paths.map((path) => `data/${path}`).join(", ")} changed: say why with --reason "…"`);
  }
}

/**
 * Accepts the extracts as they are: writes `data/manifest.json` and notes every change in `data/log.yaml`.
 *
 * @param store folder of this machine that keeps accepted extracts for comparison
 * @throws ReasonError where an accepted extract changed without a reason; nothing is written then
 */
export async function lockExtracts(
  project: Project,
  store: string,
  acceptance: Acceptance
): Promise<AcceptedExtract[]> {
  const lock = await readExtractLock(project.root);
  const accepted: AcceptedExtract[] = [];
  for (const study of project.studies)
    for (const file of extractFiles(study)) {
      const path = `extracts/${file.path}`;
      if (!existsSync(join(project.root, path)) || accepted.some((other) => other.path === path)) continue;
      const raw = await readExtract(project.root, file);
      const before = lock[path] ?? null;
      await keepAccepted(store, raw.sha256, join(project.root, path));
      if (before?.sha256 === raw.sha256) continue;
      const earlier = before === null ? null : await readAccepted(store, before, file);
      const columns = codedColumns(study, raw.columns);
      accepted.push({
        path,
        before,
        after: { sha256: raw.sha256, bytes: raw.bytes, rows: raw.rows },
        difference:
          earlier === null ? null : profileDifference(extractProfile(earlier, columns), extractProfile(raw, columns))
      });
    }
  const changed = accepted.filter(({ before }) => before !== null).map(({ path }) => path);
  if (changed.length > 0 && acceptance.reason === null) throw new ReasonError(changed);
  if (accepted.length > 0) await writeLock(project.root, lock, accepted, acceptance);
  return accepted;
}

function extractFiles(study: Study): readonly ExtractFile[] {
  return study.kind === "usage" ? study.tables.map(({ extract }) => extract) : [study.extract];
}

/** Columns whose values are codes, not persons. */
function codedColumns(study: Study, all: readonly string[]): readonly string[] {
  if (study.kind !== "survey") return all;
  return study.columns.flatMap((column) => {
    if (column.role !== "item" && column.role !== "domain") return [];
    return "columns" in column ? Object.keys(column.columns) : [column.column];
  });
}

/** The log comes first: a lock without its line in the log would hide a change. */
async function writeLock(
  root: string,
  lock: ExtractLock,
  accepted: readonly AcceptedExtract[],
  { date, reason }: Acceptance
): Promise<void> {
  const log = join(root, "log.yaml");
  const entries = existsSync(log) ? (parse(await readFile(log, "utf8")) as unknown[]) : [];
  const noted = accepted.map(({ path, before, after }) => ({
    date,
    extract: path,
    before,
    after,
    reason: reason ?? "first accepted"
  }));
  await writeWhole(log, stringify([...entries, ...noted], { lineWidth: 0 }));
  const extracts = { ...lock, ...Object.fromEntries(accepted.map(({ path, after }) => [path, after])) };
  const sorted = Object.fromEntries(Object.entries(extracts).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeWhole(join(root, "manifest.json"), `${JSON.stringify({ extracts: sorted }, null, 2)}\n`);
}
