import type { DuckDBConnection } from "@duckdb/node-api";
import type { ColumnTable } from "arquero";
import { waveDifference } from "../../src/statistics/testDifference.js";
import { holm } from "../../src/statistics/holm.js";
import { LEVEL } from "../tabulate/estimateOf.js";
import { quote } from "../write/writeTable.js";
import { tableOf } from "../write/tableOf.js";
import { pairsSql } from "./earlierWaves.js";

/** Cells of two surveys that follow one another, of the same item, option, measure and age. */
interface WavePair {
  study: string;
  earlier_study: string;
  same_series: boolean;
  item: string;
  option: string;
  option_ord: number;
  measure: string;
  age: string;
  synthetic: boolean;
  item_ru: string;
  item_en: string;
  option_ru: string;
  option_en: string;
  estimate: number | null;
  std_error: number | null;
  verdict: string;
  earlier_estimate: number | null;
  earlier_std_error: number | null;
  earlier_verdict: string;
}

const comparedSql = (trend: string, study: string, earlier: readonly string[]): string => `
  WITH cells AS (
    SELECT * FROM read_parquet(${quote(trend)})
    WHERE measure <> 'share_of_answers' AND study IN (${[study, ...earlier].map(quote).join(", ")})),
  ${pairsSql("cells")}
  SELECT newer.study, pairs.earlier_study, pairs.same_series, newer.item, newer.option, newer.option_ord, newer.measure,
         newer.age, newer.synthetic OR older.synthetic AS synthetic, newer.item_ru, newer.item_en, newer.option_ru,
         newer.option_en, newer.estimate, newer.std_error, newer.verdict, older.estimate AS earlier_estimate,
         older.std_error AS earlier_std_error, older.verdict AS earlier_verdict
  FROM pairs
  JOIN cells newer ON newer.study = pairs.study AND newer.item = pairs.item
  JOIN cells older ON older.study = pairs.earlier_study AND older.item = pairs.item AND older.option = newer.option
       AND older.measure = newer.measure AND older.age = newer.age
  WHERE recency = 1 AND newer.study = ${quote(study)}
  ORDER BY newer.study, pairs.earlier_study, newer.item, newer.measure, newer.age, newer.option_ord`;

/**
 * Rows of the published table `wave_differences` of one survey: newer minus older survey, as two independent samples
 * (R: `svycontrast` on two designs), p values adjusted by Holm over the options of an item in one age group. A
 * platform's poll compared with another platform's (`same_series` false) differs also by who answers there.
 *
 * @param trend path of the published table of that name
 * @param study the newer survey
 * @param earlier what `earlierWaves` gives for it
 */
export async function compareWaves(
  connection: DuckDBConnection,
  trend: string,
  study: string,
  earlier: readonly string[]
): Promise<ColumnTable> {
  const result = await connection.runAndReadAll(comparedSql(trend, study, earlier));
  const pairs = result.getRowObjectsJS() as unknown as WavePair[];
  const tested = pairs.map((pair) => ({ pair, ...testPair(pair) }));
  const families = new Map<string, typeof tested>();
  for (const row of tested) {
    const { study, earlier_study, item, measure, age } = row.pair;
    const family = [study, earlier_study, item, measure, age].join("|");
    families.set(family, [...(families.get(family) ?? []), row]);
  }
  const rows = [...families.values()].flatMap((family) => {
    const adjusted = holm(family.map(({ p_value }) => p_value ?? 1));
    return family.map(({ pair, ...test }, index) => ({
      study: pair.study,
      earlier_study: pair.earlier_study,
      same_series: pair.same_series,
      item: pair.item,
      option: pair.option,
      option_ord: pair.option_ord,
      measure: pair.measure,
      age: pair.age,
      ...test,
      p_adjusted: test.p_value === null ? null : adjusted[index]!,
      synthetic: pair.synthetic,
      item_ru: pair.item_ru,
      item_en: pair.item_en,
      option_ru: pair.option_ru,
      option_en: pair.option_en
    }));
  });
  return tableOf("wave_differences", rows);
}

function testPair(pair: WavePair) {
  const verdicts = [pair.verdict, pair.earlier_verdict];
  const hidden =
    pair.estimate === null ||
    pair.earlier_estimate === null ||
    pair.std_error === null ||
    pair.earlier_std_error === null;
  if (verdicts.includes("suppressed") || hidden)
    return {
      difference: null,
      std_error: null,
      lower: null,
      upper: null,
      degrees_of_freedom: null,
      p_value: null,
      verdict: "suppressed"
    };
  const { difference, standardError, interval, p } = waveDifference(
    { estimate: pair.earlier_estimate!, standardError: pair.earlier_std_error! },
    { estimate: pair.estimate!, standardError: pair.std_error! },
    LEVEL
  );
  return {
    difference,
    std_error: standardError,
    lower: interval.low,
    upper: interval.high,
    degrees_of_freedom: null,
    p_value: Number.isNaN(p) ? null : p,
    verdict: verdicts.includes("unreliable") ? "unreliable" : "published"
  };
}
