import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { ChangeCause } from "../../loaders/editions/editionRecord.js";
import type { Project, Study } from "../../loaders/project/project.js";
import { causesOf } from "./causesOf.js";
import { differingRespondents } from "./differingRespondents.js";
import type { Snapshot, StudySnapshot } from "./snapshot.js";

/** How many respondents differ between two editions: none, fewer than the minimum base, as many; not known here. */
export type Extent = "none" | "few" | "many" | "unknown";

/**
 * What two editions of a survey tell of a few respondents when they are compared. Numbers of figures, never of people.
 */
export interface SurveyByFew {
  readonly kind: "survey";
  readonly study: string;
  /** The `minimum_base` that holds for the study. */
  readonly minimum: number;
  /** Bases that both editions show and that moved, by fewer than the minimum. */
  readonly moved: number;
  readonly respondents: Extent;
  /** Questions in which some respondents differ, but fewer than the minimum. */
  readonly questions: number;
  /** Figures that are hidden now and that the earlier edition shows. */
  readonly hiddenNow: number;
}

/** The same of a study of usage counts; `minimum` is `minimum_usage_count`. */
export interface UsageByFew {
  readonly kind: "usage";
  readonly study: string;
  readonly minimum: number;
  /** Counts that both editions show and that moved, by fewer than the minimum. */
  readonly moved: number;
  readonly hiddenNow: number;
}

export type DifferenceByFew = SurveyByFew | UsageByFew;

/** Causes of change by which the same respondents count, with the same answers. */
const readingNobodyAnew: ReadonlySet<ChangeCause> = new Set(["margins", "policy"]);

/**
 * What tells of a few people as soon as two editions are held side by side (differencing; Hundepool A. et al.,
 * *Statistical Disclosure Control*, Wiley 2012, ch. 4). Looked at are surveys that the newer edition does not release
 * as rows, and usage counts that their owner has not published. A figure that is hidden now is not told where the
 * minimum or more of respondents differ: the earlier edition shows another number then.
 *
 * @returns studies of which there is something to tell
 */
export async function differencesByFew(
  before: Snapshot,
  after: Snapshot,
  { policy, studies }: Pick<Project, "policy" | "studies">
): Promise<DifferenceByFew[]> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const found: DifferenceByFew[] = [];
    for (const [study, now] of after) {
      const then = before.get(study);
      if (then === undefined) continue;
      const codebook = studies.find((other) => other.study === study);
      const survey = await surveyByFew(connection, study, then, now, minimumBase(codebook, policy));
      const usage = isOwned(codebook) ? null : await usageByFew(connection, study, then, now, policy.minimumUsageCount);
      found.push(...[survey, usage].filter((each) => each !== null));
    }
    return found;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function minimumBase(codebook: Study | undefined, policy: Project["policy"]): number {
  return (codebook?.kind === "survey" ? codebook.policy.minimumBase : undefined) ?? policy.minimumBase;
}

function isOwned(codebook: Study | undefined): boolean {
  return codebook?.kind === "usage" && codebook.publishedByOwner;
}

async function surveyByFew(
  connection: DuckDBConnection,
  study: string,
  then: StudySnapshot,
  now: StudySnapshot,
  minimum: number
): Promise<SurveyByFew | null> {
  if (then.rows.cells === undefined || now.rows.cells === undefined) return null;
  const [released] = await numbers(connection, `SELECT count(*) FROM (${now.catalogue}) WHERE release = 'microdata'`);
  if (released! > 0) return null;
  const [differ, moved, hidden] = await numbers(
    connection,
    `SELECT count(*) FILTER (older.base IS DISTINCT FROM newer.base OR older.estimate IS DISTINCT FROM newer.estimate),
       count(DISTINCT (item, sex, age, area)) FILTER (${isFew("newer.base - older.base", minimum)}),
       count(*) FILTER (newer.verdict = 'suppressed' AND older.base > 0)
     FROM (${then.rows.cells}) older FULL JOIN (${now.rows.cells}) newer USING (item, option, measure, sex, age, area)`
  );
  // Whoever has the tables alone learns nothing where they are the same.
  if (differ === 0) return null;
  const { respondents, questions } = await extentOf(then, now, minimum);
  const hiddenNow = respondents === "many" ? 0 : hidden!;
  const isToTell = moved! + questions + hiddenNow > 0 || respondents === "few" || respondents === "unknown";
  return isToTell ? { kind: "survey", study, minimum, moved: moved!, respondents, questions, hiddenNow } : null;
}

async function extentOf(
  then: StudySnapshot,
  now: StudySnapshot,
  minimum: number
): Promise<Pick<SurveyByFew, "respondents" | "questions">> {
  const [before, after] = [await then.state(), await now.state()];
  if (before === null || after === null) {
    const isAsItWas = causesOf(then.inputs, now.inputs).every((cause) => readingNobodyAnew.has(cause));
    return { respondents: isAsItWas ? "none" : "unknown", questions: 0 };
  }
  const { all, byQuestion } = differingRespondents(before, after);
  return {
    respondents: all === 0 ? "none" : all < minimum ? "few" : "many",
    questions: [...byQuestion.values()].filter((count) => count > 0 && count < minimum).length
  };
}

async function usageByFew(
  connection: DuckDBConnection,
  study: string,
  then: StudySnapshot,
  now: StudySnapshot,
  minimum: number
): Promise<UsageByFew | null> {
  if (then.rows.usage === undefined || now.rows.usage === undefined) return null;
  const [moved, hiddenNow] = await numbers(
    connection,
    `SELECT count(*) FILTER (${isFew("newer.value - older.value", minimum)}),
       count(*) FILTER (newer.verdict = 'suppressed' AND older.value IS NOT NULL)
     FROM (${then.rows.usage}) older JOIN (${now.rows.usage}) newer USING (tabulation, measure, unit, sex, age)`
  );
  return moved! + hiddenNow! > 0 ? { kind: "usage", study, minimum, moved: moved!, hiddenNow: hiddenNow! } : null;
}

function isFew(difference: string, minimum: number): string {
  return `${difference} <> 0 AND abs(${difference}) < ${minimum}`;
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  return (await connection.runAndReadAll(sql)).getRows()[0]!.map(Number);
}
