import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeInputs } from "../../loaders/freshness/codeInputs.js";
import { keyOf } from "../../loaders/freshness/inputs.js";
import type { Project, SurveyStudy } from "../../loaders/project/project.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import { sha256 } from "../../loaders/tables/hashFiles.js";
import { writeWhole } from "../../loaders/tables/writeWhole.js";
import { hasExtract } from "../gate/hasExtract.js";
import { type AttackResult, attackSurvey } from "./attackSurvey.js";
import { attackUsage } from "./attackUsage.js";
import { readEvidence } from "./readEvidence.js";
import { sameRespondents } from "./sameRespondents.js";
import { highsSolver } from "./solveIntervals.js";
import { usedRespondents } from "./usedRespondents.js";

/** Folders in which a build keeps what an attack can use again. */
export interface AttackCaches {
  /** Results by study. */
  readonly attacks: string;
  /** Traces of extracts. */
  readonly traces: string;
}

/**
 * Attacks the usage counts of a built site, and every survey that has changed since it was last attacked. A survey whose
 * extract is not here is not attacked again: it was when it was released, and the counts that the intruder is granted are
 * not here. Where rows are released there is nothing to attack.
 *
 * @param tell called with each study as it begins
 */
export async function attackSite(
  site: string, project: Project, parts: BuiltTables["parts"], caches: AttackCaches, root: string,
  tell: (step: string) => void
): Promise<AttackResult[]> {
  const code = keyOf(await codeInputs(root, "publish/attack/attackSite.ts"));
  const surveys = project.studies.filter((study): study is SurveyStudy => study.kind === "survey"
    && study.release === "cells" && hasExtract(project, study));
  const twins = await sameRespondents(surveys, project, parts, caches.traces);
  const known = new Map<string, AttackResult>();
  const keys = new Map<string, string>();
  for (const { study, policy } of surveys) {
    const tables = [study, ...twins.get(study)!].map((name) => parts.get(name)!.tables);
    keys.set(study, sha256(JSON.stringify([code, { ...project.policy, ...policy }, tables])));
    const kept = await readKept(join(caches.attacks, `${study}.json`));
    if (kept !== null && kept.key === keys.get(study)) known.set(study, kept.result);
  }
  const highs = await highsSolver();
  const fresh = surveys.filter(({ study }) => !known.has(study));
  const evidence = await readEvidence(site, new Map(fresh.map(({ study }) => [study, twins.get(study)!])));
  for (const study of fresh) {
    tell(study.study);
    const result = attackSurvey(highs, study, {
      ...evidence.surveys.get(study.study)!, domains: evidence.domains, respondents: await usedRespondents(study, project)
    }, { ...project.policy, ...study.policy });
    known.set(study.study, result);
    if (result.disclosures.length === 0)
      await writeWhole(join(caches.attacks, `${study.study}.json`), JSON.stringify({ key: keys.get(study.study), result }));
  }
  const owned = new Set(project.studies.flatMap((study) => (study.kind === "usage" && study.publishedByOwner ? [study.study] : [])));
  const usage = attackUsage(highs, evidence.usage.filter(({ study }) => !owned.has(study)), project.policy);
  return [...surveys.map(({ study }) => known.get(study)!), usage];
}

async function readKept(path: string): Promise<{ key: string; result: AttackResult } | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text) as { key: string; result: AttackResult };
}
