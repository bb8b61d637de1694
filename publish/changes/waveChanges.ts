import type { DuckDBConnection } from "@duckdb/node-api";
import { LEVEL } from "../../loaders/tabulate/estimateOf.js";
import { holm } from "../../src/statistics/holm.js";
import { waveDifference } from "../../src/statistics/testDifference.js";
import type { Snapshot, StudySnapshot } from "./snapshot.js";

/**
 * A headline figure of a series that comes from a newer wave than before: other respondents, so the sampling errors of
 * both waves are in the change.
 */
export interface WaveChange {
  readonly series: string;
  readonly study: string;
  readonly earlierStudy: string;
  readonly item: string;
  readonly option: string;
  readonly measure: string;
  readonly age: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly standardError: number;
  /** Two-sided, normal; null where the standard error is 0. */
  readonly p: number | null;
  /** Holm, over the options of an item in an age group. */
  readonly pAdjusted: number | null;
}

interface Newest {
  readonly study: string;
  readonly date: string;
}

/** Headline figures of every series whose newest wave is not the one it was. */
export async function waveChanges(
  connection: DuckDBConnection,
  before: Snapshot,
  after: Snapshot
): Promise<WaveChange[]> {
  const [then, now] = [await newestWaves(connection, before), await newestWaves(connection, after)];
  const changes: WaveChange[] = [];
  for (const [series, { study }] of now) {
    const earlier = then.get(series);
    if (earlier === undefined || earlier.study === study) continue;
    changes.push(
      ...(await compareNewest(
        connection,
        series,
        [earlier.study, before.get(earlier.study)!],
        [study, after.get(study)!]
      ))
    );
  }
  return changes;
}

async function newestWaves(connection: DuckDBConnection, snapshot: Snapshot): Promise<Map<string, Newest>> {
  const newest = new Map<string, Newest>();
  for (const [study, { rows, catalogue }] of snapshot) {
    if (rows.cells === undefined) continue;
    const result = await connection.runAndReadAll(`SELECT series, to_date FROM (${catalogue})`);
    const [series, date] = result.getRows()[0] as [string | null, string];
    if (series !== null && (newest.get(series)?.date ?? "") < date) newest.set(series, { study, date });
  }
  return newest;
}

async function compareNewest(
  connection: DuckDBConnection,
  series: string,
  [earlierStudy, then]: [string, StudySnapshot],
  [study, now]: [string, StudySnapshot]
): Promise<WaveChange[]> {
  const shown = (sql: string): string =>
    `SELECT * FROM (${sql}) WHERE sex = 'all' AND area = 'all' AND measure <> 'share_of_answers' AND std_error IS NOT NULL`;
  const result = await connection.runAndReadAll(`
    SELECT newer.item, newer.option, newer.measure, newer.age, older.estimate, older.std_error, newer.estimate, newer.std_error
    FROM (${shown(then.rows.cells!)}) older JOIN (${shown(now.rows.cells!)}) newer USING (item, option, measure, age)
    ORDER BY newer.item, newer.measure, newer.age, newer.option_ord`);
  const tested = (result.getRows() as [string, string, string, string, number, number, number, number][]).map(
    ([item, option, measure, age, estimate, error, newEstimate, newError]) => {
      const { difference, standardError, p } = waveDifference(
        { estimate, standardError: error },
        { estimate: newEstimate, standardError: newError },
        LEVEL
      );
      return {
        series,
        study,
        earlierStudy,
        item,
        option,
        measure,
        age,
        before: estimate,
        after: newEstimate,
        difference,
        standardError,
        p
      };
    }
  );
  const families = new Map<string, typeof tested>();
  for (const change of tested) {
    const family = [change.item, change.measure, change.age].join(" | ");
    families.set(family, [...(families.get(family) ?? []), change]);
  }
  return [...families.values()].flatMap((family) => {
    const adjusted = holm(family.map(({ p }) => p));
    return family.map((change, index): WaveChange => ({
      ...change,
      p: Number.isNaN(change.p) ? null : change.p,
      pAdjusted: Number.isNaN(change.p) ? null : adjusted[index]!
    }));
  });
}
