import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { quote } from "../../loaders/write/writeTable.js";
import type { RepresentationRow } from "./surveyCase.js";
import type { DomainRow } from "./domainAtoms.js";
import type { DifferenceRow, FigureRow, SurveyTables } from "./shownFigures.js";
import type { UsageEvidence } from "./usageSystem.js";

/** Everything in a site's tables that an intruder reads. */
export interface SiteEvidence {
  readonly domains: readonly DomainRow[];
  readonly surveys: ReadonlyMap<
    string,
    { readonly tables: SurveyTables; readonly representation: readonly RepresentationRow[] }
  >;
  readonly usage: readonly UsageEvidence[];
}

const figure = "item, option, measure, sex, age, area";

/**
 * Reads the tables under `<site>/data`: all of usage, and those of the given surveys.
 *
 * @param studies surveys, with others of the same respondents
 */
export async function readEvidence(
  site: string,
  studies: ReadonlyMap<string, readonly string[]>
): Promise<SiteEvidence> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const rows = async <Row>(table: string, sql: string): Promise<Row[]> => {
    const path = join(site, "data", `${table}.parquet`);
    if (!existsSync(path)) return [];
    const result = await connection.runAndReadAll(sql.replace("FROM it", `FROM read_parquet(${quote(path)})`));
    return result.getRowObjectsJS() as unknown as Row[];
  };
  const of = (study: string): string => `study = ${quote(study)}`;
  try {
    const domains = await rows<DomainRow>(
      "domains",
      'SELECT "domain", category, parent, from_age AS "fromAge", to_age AS "toAge" FROM it WHERE "domain" <> \'area\''
    );
    const surveys = new Map<string, { tables: SurveyTables; representation: RepresentationRow[] }>();
    for (const [study, twins] of studies) {
      const city = "'all' AS sex, age, 'all' AS area";
      const elsewhere = [
        ...(await rows<FigureRow>(
          "trend",
          `SELECT 'trend' AS "table", ${figure}, base, estimate, verdict FROM it WHERE ${of(study)}`
        )),
        ...(await rows<FigureRow>(
          "schemes",
          `SELECT 'schemes' AS "table", item, option, measure, ${city}, base, estimate, verdict
          FROM it WHERE ${of(study)} AND scheme <> 'truth'`
        )),
        ...(await rows<FigureRow>(
          "sensitivity",
          `SELECT 'sensitivity' AS "table", item, option, measure, ${city}, NULL AS base,
          estimate - change AS estimate, 'published' AS verdict FROM it WHERE ${of(study)}`
        )),
        ...(await rows<FigureRow>(
          "wave_differences",
          `SELECT 'wave_differences' AS "table", item, option, measure, ${city},
          NULL AS base, difference AS estimate, verdict FROM it WHERE ${of(study)} OR earlier_study = ${quote(study)}`
        ))
      ] as (FigureRow & { table: string })[];
      for (const twin of twins)
        for (const row of await rows<FigureRow>(`studies/${twin}`, `SELECT ${figure}, base, estimate, verdict FROM it`))
          elsewhere.push({ ...row, table: `studies/${twin}` });
      surveys.set(study, {
        tables: {
          study,
          elsewhere,
          cells: await rows<FigureRow>(`studies/${study}`, `SELECT ${figure}, base, estimate, verdict FROM it`),
          differences: await rows<DifferenceRow>(
            `differences/${study}`,
            `SELECT ${figure}, reference_age AS "referenceAge", base,
            reference_base AS "referenceBase", difference, verdict FROM it`
          )
        },
        representation: (
          await rows<{ margin: string; category: string; base: number | null; population: number }>(
            "representation",
            `SELECT margin, category, base, population FROM it WHERE ${of(study)}`
          )
        ).map(representationRow)
      });
    }
    const usage = await rows<UsageEvidence>(
      "usage",
      `SELECT study, tabulation, service, measure, unit, sex, age, value, printed, bound,
      from_date AS "from", to_date AS "to" FROM it`
    );
    return { domains, surveys, usage };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function representationRow({
  margin,
  category,
  base,
  population
}: {
  margin: string;
  category: string;
  base: number | null;
  population: number;
}): RepresentationRow {
  const parts = Object.fromEntries(margin.split("*").map((domain, side) => [domain, category.split("|")[side]!]));
  return { sex: parts["sex"] ?? "all", age: parts["age"] ?? "all", area: parts["district"] ?? "all", base, population };
}
