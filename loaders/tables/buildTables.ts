import { existsSync } from "node:fs";
import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { codeInputs } from "../freshness/codeInputs.js";
import { keyOf } from "../freshness/inputs.js";
import { LockError } from "../lock/lockError.js";
import type { Project } from "../project/project.js";
import { keepFile } from "../states/keptFile.js";
import { keptStates } from "../states/keptStates.js";
import { keptWorlds } from "../states/keptWorlds.js";
import { type CrossTables, makeCross } from "./makeCross.js";
import { makeStudies } from "./makeStudies.js";
import { type StudyJob, rememberedFiles } from "./makeStudy.js";
import { type Part, readPart } from "./part.js";
import { type StudyPlan, partFolder, planStudies, releaseFolder } from "./planStudies.js";
import { putFolder } from "./putFolder.js";
import { studyProject } from "./studyProject.js";
import { crossTables } from "./tableNames.js";
import { ownTables, tablePath } from "./tablePath.js";
import { UnavailableError } from "./unavailableError.js";

/** A published table by its name, the path under `data/` without `.parquet`. */
export interface PublishedTable {
  readonly name: string;
  readonly path: string;
}

/** What a build of tables did. */
export interface BuiltTables {
  readonly tables: readonly PublishedTable[];
  /** Studies whose tables were made anew; the others were reused. */
  readonly rebuilt: readonly string[];
  /** Studies taken from `data/releases/`, because their extracts are not here. */
  readonly released: readonly string[];
  /** Cross-study tables that were made anew. */
  readonly crossed: readonly string[];
  /** Record of each study's tables, in order of study. */
  readonly parts: ReadonlyMap<string, Part>;
  readonly cross: CrossTables;
}

/** Entry whose modules make the tables of a study. */
const STUDY_CODE = "loaders/tables/makeStudy.ts";

/** Hash of the code that makes the tables of a study. */
export async function studyCode(projectRoot: string): Promise<string> {
  return keyOf(await codeInputs(projectRoot, STUDY_CODE));
}

/**
 * Makes the published tables of a project under `out`, study by study, and re-makes only those whose inputs changed.
 *
 * @param tell called with each study as it begins
 * @throws LockError or UnavailableError before anything is made; otherwise what the study that failed throws
 */
export async function buildTables(
  project: Project,
  out: string,
  projectRoot: string,
  tell: (step: string) => void = () => undefined
): Promise<BuiltTables> {
  const plans = await planStudies(project, out, await studyCode(projectRoot));
  refuse(plans);
  const scratch = join(out, "scratch");
  await rm(scratch, { recursive: true, force: true });
  const released = plans.filter(({ state }) => state === "released");
  for (const {
    study: { study }
  } of released) {
    await cp(releaseFolder(project.root, study), join(scratch, study), { recursive: true });
    await putFolder(join(scratch, study), partFolder(out, study));
  }
  const stale = plans.filter(({ state }) => state === "stale");
  const jobs = stale.map(({ study, inputs }): StudyJob => ({
    study,
    inputs,
    project: studyProject(study, project),
    folder: join(scratch, study.study)
  }));
  await makeStudies(
    jobs,
    async ({ study: { study }, inputs, folder }) => {
      const { state, worlds } = rememberedFiles(folder);
      await keepFile(keptStates, state, out, study, inputs);
      await keepFile(keptWorlds, worlds, out, study, inputs);
      await putFolder(folder, partFolder(out, study));
    },
    tell
  );
  await rm(scratch, { recursive: true, force: true });
  await dropStaleParts(join(out, "parts"), project);

  const parts = await readParts(project, out);
  const { cross, made } = await makeCross(project, parts, out, projectRoot);
  return {
    tables: listTables(project, out),
    rebuilt: stale.map(({ study }) => study.study),
    released: released.map(({ study }) => study.study),
    crossed: made,
    parts,
    cross
  };
}

function refuse(plans: readonly StudyPlan[]): void {
  const changed = plans.filter(({ state }) => state === "changed");
  if (changed.length > 0) throw new LockError(changed.flatMap(({ extracts }) => extracts));
  const unavailable = plans.filter(({ state }) => state === "unavailable");
  if (unavailable.length > 0)
    throw new UnavailableError(
      unavailable.map(({ study, extracts, changed: since }) => ({ study: study.study, extracts, changed: since }))
    );
}

async function readParts(project: Project, out: string): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>();
  for (const { study } of project.studies) {
    const part = await readPart(partFolder(out, study));
    if (part === null) throw new Error(`the tables of ${study} are not as they were written`);
    parts.set(study, part);
  }
  return parts;
}

async function dropStaleParts(folder: string, project: Project): Promise<void> {
  const known = new Set(project.studies.map(({ study }) => study));
  for (const name of existsSync(folder) ? await readdir(folder) : [])
    if (!known.has(name)) await rm(join(folder, name), { recursive: true });
}

function listTables(project: Project, out: string): PublishedTable[] {
  return [...crossTables, ...project.studies.flatMap(ownTables)].map((name) => ({ name, path: tablePath(out, name) }));
}
