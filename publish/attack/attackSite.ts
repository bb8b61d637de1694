import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeInputs } from "../../loaders/freshness/codeInputs.js";
import { keyOf } from "../../loaders/freshness/inputs.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { BuiltTables } from "../../loaders/tables/buildTables.js";
import { sha256 } from "../../loaders/tables/hashFiles.js";
import { shareOut, workersFor } from "../../loaders/tables/shareOut.js";
import { writeWhole } from "../../loaders/tables/writeWhole.js";
import { hasExtract } from "../gate/hasExtract.js";
import { type AttackJob, attackShare } from "./attackShare.js";
import type { AttackResult, Disclosure } from "./attackSurvey.js";
import { attackUsage } from "./attackUsage.js";
import { readEvidence } from "./readEvidence.js";
import { sameRespondents } from "./sameRespondents.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";

/** Fewer surveys than this are attacked in shares, so that two processes end at about the same time. */
const FEW = 8;
const SHARES = 4;

/** Folders in which a build keeps what an attack can use again. */
export interface AttackCaches {
  /** Results by study. */
  readonly attacks: string;
  /** Traces of extracts. */
  readonly traces: string;
}

/**
 * Attacks the usage counts of a built site, and every survey that has changed since it was last attacked. A survey
 * whose extract is not here is not attacked again: it was when it was released, and the counts that the intruder is
 * granted are not here. Where rows are released there is nothing to attack. Two processes share the work; what one
 * holds is of one survey.
 *
 * @param tell called with each study as it begins
 */
export async function attackSite(
  site: string,
  project: Project,
  parts: BuiltTables["parts"],
  caches: AttackCaches,
  root: string,
  tell: (step: string) => void
): Promise<AttackResult[]> {
  const code = keyOf(await codeInputs(root, "publish/attack/attackSite.ts"));
  const held = project.studies.filter(
    (study): study is SurveyStudy => study.kind === "survey" && hasExtract(project, study)
  );
  const surveys = held.filter(({ release }) => release === "cells");
  const sameAs = await sameRespondents(held, project, parts, caches.traces);
  const isCells = (study: string): boolean => surveys.some((survey) => survey.study === study);
  const twins = new Map(surveys.map(({ study }) => [study, sameAs.get(study)!.filter(isCells)]));
  const known = new Map<string, AttackResult>();
  const keys = new Map<string, string>();
  for (const { study, policy } of surveys) {
    const evidence = [study, ...twins.get(study)!]
      .map((name) => parts.get(name)!)
      .map(({ tables, inputs }) => [
        tables,
        Object.entries(inputs).filter(([input]) => input.startsWith("data/extracts/"))
      ]);
    keys.set(study, sha256(JSON.stringify([code, { ...project.policy, ...policy }, evidence])));
    const kept = await readKept(join(caches.attacks, `${study}.json`));
    if (kept !== null && kept.key === keys.get(study)) known.set(study, kept.result);
  }
  const fresh = surveys.filter(({ study }) => !known.has(study));
  const of = fresh.length < FEW ? SHARES : 1;
  const jobs = fresh.flatMap((study) =>
    Array.from({ length: of }, (_, at): AttackJob => ({
      site,
      project,
      study,
      twins: twins.get(study.study)!,
      at,
      of,
      key: keys.get(study.study)!
    }))
  );
  const shares = new Map<string, AttackResult[]>(fresh.map(({ study }) => [study, []]));
  const begin = ({ study, at }: AttackJob): void => {
    if (at === 0) tell(study.study);
  };
  const keep = async ({ study: { study }, at }: AttackJob, share: AttackResult): Promise<void> => {
    const done = shares.get(study)!;
    done[at] = share;
    if (Object.keys(done).length < of) return;
    const result: AttackResult = {
      study,
      targets: done.reduce((sum, { targets }) => sum + targets, 0),
      disclosures: done.flatMap(({ disclosures }) => disclosures),
      setAside: [],
      notAttacked: 0
    };
    known.set(study, result);
    if (result.disclosures.length === 0)
      await writeWhole(join(caches.attacks, `${study}.json`), JSON.stringify({ key: keys.get(study), result }));
  };
  if (workersFor(jobs.length) > 1) await shareOut(new URL("./attackWorker.ts", import.meta.url), jobs, begin, keep);
  else
    for (const job of jobs) {
      begin(job);
      await keep(job, await attackShare(job));
    }
  const { usage: counts } = await readEvidence(site, new Map());
  const usage = attackUsage(await highsSolver(), counts, project.policy);
  return [
    ...surveys.map(({ study }) => {
      const result = known.get(study)!;
      return {
        ...result,
        disclosures: [
          ...result.disclosures,
          ...sameAs
            .get(study)!
            .filter((other) => !isCells(other))
            .map(releasedRows(study))
        ]
      };
    }),
    usage
  ];
}

/** Rows of respondents tell every figure of them that another study hides. */
function releasedRows(study: string): (other: string) => Disclosure {
  return (other) => ({
    study,
    what: "every hidden figure",
    found: `is told by the rows of the same respondents in ${other}`,
    chain: []
  });
}

async function readKept(path: string): Promise<{ key: string; result: AttackResult } | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as { key: string; result: AttackResult });
}
