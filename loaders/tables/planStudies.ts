import { join } from "node:path";
import { type Inputs, changedInputs } from "../freshness/inputs.js";
import { type ExtractLock, readExtractLock } from "../lock/extractLock.js";
import type { Project, Study } from "../project/project.js";
import { extractPaths } from "./extractPaths.js";
import { hashLargeFile } from "./hashFiles.js";
import { type Part, readPart } from "./part.js";
import { WITHHELD } from "./publishedInputs.js";
import { studyInputs } from "./studyInputs.js";

/**
 * Where the tables of a study are to come from: `current` ones are at hand, `stale` ones are to be made, `released`
 * ones are taken from `data/releases/` because an extract is not here. `changed` has an extract that was not accepted,
 * `unavailable` can be neither made nor taken.
 */
export type PlanState = "current" | "stale" | "released" | "changed" | "unavailable";

export interface StudyPlan {
  readonly study: Study;
  readonly state: PlanState;
  readonly inputs: Inputs;
  /** What has changed since the tables, or the release, were made; null where there are none. */
  readonly changed: readonly string[] | null;
  /** Extracts that are not here, or not those accepted. */
  readonly extracts: readonly string[];
}

/** Folder of the tables of a study under `out`. */
export function partFolder(out: string, study: string): string {
  return join(out, "parts", study);
}

/** Folder of the published tables that the repository keeps of a study. */
export function releaseFolder(data: string, study: string): string {
  return join(data, "releases", study);
}

/** Compares every study's inputs with those its tables were made from, by content. Makes nothing. */
export async function planStudies(project: Project, out: string, code: string): Promise<StudyPlan[]> {
  const lock = await readExtractLock(project.root);
  const plans: StudyPlan[] = [];
  for (const study of project.studies) plans.push(await planStudy(study, project, out, code, lock));
  return plans;
}

async function planStudy(
  study: Study,
  project: Project,
  out: string,
  code: string,
  lock: ExtractLock
): Promise<StudyPlan> {
  const paths = extractPaths(study);
  const found = await Promise.all(
    paths.map(async (path) => ({ path, hash: await hashLargeFile(join(project.root, path)) }))
  );
  const missing = found.filter(({ hash }) => hash === "absent").map(({ path }) => path);
  const changedExtracts = found
    .filter(({ path, hash }) => hash !== "absent" && path in lock && lock[path]!.sha256 !== hash)
    .map(({ path }) => path);
  const release = missing.length === 0 ? null : await readPart(releaseFolder(project.root, study.study));
  const kept = (path: string): string | undefined => release?.inputs[`data/${path}`];
  const extracts = Object.fromEntries(
    found.map(({ path, hash }) => [
      path,
      hash === "absent" ? (kept(path) === WITHHELD ? WITHHELD : (lock[path]?.sha256 ?? kept(path) ?? "absent")) : hash
    ])
  );
  const inputs = await studyInputs(study, project, extracts, code);
  const made = await readPart(partFolder(out, study.study));
  const since = (part: Part | null): string[] | null => (part === null ? null : changedInputs(part.inputs, inputs));
  const plan = (state: PlanState, changed: readonly string[] | null, named: readonly string[] = []): StudyPlan => ({
    study,
    state,
    inputs,
    changed,
    extracts: named
  });
  if (changedExtracts.length > 0) return plan("changed", since(made), changedExtracts);
  if (since(made)?.length === 0) return plan("current", []);
  if (missing.length === 0) return plan("stale", since(made));
  return plan(since(release)?.length === 0 ? "released" : "unavailable", since(release), missing);
}
