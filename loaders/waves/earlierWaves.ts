import type { DuckDBConnection } from "@duckdb/node-api";
import { quote } from "../write/writeTable.js";

/** Every survey is compared with the last one before it that asked the same item: of its series, or of any other. */
export const pairsSql = (cells: string): string => `
  asked AS (SELECT DISTINCT study, series, date, item FROM ${cells}),
  pairs AS (
    SELECT newer.study, newer.item, older.study AS earlier_study, older.series IS NOT DISTINCT FROM newer.series AS same_series,
           row_number() OVER (
             PARTITION BY newer.study, newer.item, older.series IS NOT DISTINCT FROM newer.series
             ORDER BY older.date DESC, older.study) AS recency
    FROM asked newer JOIN asked older ON older.item = newer.item AND older.date < newer.date)`;

/** Surveys that have something to be compared with, each with the earlier surveys that it is compared with. */
export async function earlierWaves(connection: DuckDBConnection, trend: string): Promise<Map<string, string[]>> {
  const result = await connection.runAndReadAll(`
    WITH ${pairsSql(`read_parquet(${quote(trend)}) WHERE measure <> 'share_of_answers'`)}
    SELECT DISTINCT study, earlier_study FROM pairs WHERE recency = 1 ORDER BY study, earlier_study`);
  const waves = new Map<string, string[]>();
  for (const [study, earlier] of result.getRows() as [string, string][])
    waves.set(study, [...(waves.get(study) ?? []), earlier]);
  return waves;
}
