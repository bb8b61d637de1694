import type { DuckDBConnection } from "@duckdb/node-api";
import type { RecordedMeasure } from "../../loaders/editions/editionRecord.js";
import { OPENING_AGE } from "../../src/components/openingAge.js";
import type { Text } from "../../src/components/view.js";
import type { CorrectedTest } from "./correctedChanges.js";
import type { FigureTable } from "./snapshot.js";

/** A published figure that is not the same in two editions. Figures are null where they are not shown. */
export interface FigureChange {
  readonly table: FigureTable;
  /** Values of the columns that say which figure it is, e.g. `awareness | pos | share | all | 65+ | all`. */
  readonly figure: string;
  /** Of the city as a whole and both sexes. */
  readonly headline: boolean;
  /** Of everybody, or of the groups of ages that pages open with. */
  readonly opening: boolean;
  /** What it counts, as readers see it, without the group of people. */
  readonly label: Text;
  readonly sex: string | null;
  readonly age: string | null;
  readonly measure: RecordedMeasure;
  readonly kind: "revised" | "withdrawn" | "new";
  readonly before: number | null;
  readonly after: number | null;
  /** After minus before; null unless both are shown. */
  readonly difference: number | null;
  /** Null where the figure has no sampling error, or the answers behind it are not kept on this machine. */
  readonly test: CorrectedTest | null;
}

const keys: Readonly<Record<FigureTable, readonly string[]>> = {
  cells: ["item", "option", "measure", "sex", "age", "area"],
  usage: ["tabulation", "measure", "unit", "sex", "age"],
  indicators: ["indicator", "year", "place"]
};
const values: Readonly<Record<FigureTable, string>> = { cells: "estimate", usage: "value", indicators: "value" };

/** SQL for what says, in words, which figure a row is. */
const labels: Readonly<Record<FigureTable, string>> = {
  cells: `item_ru || ': ' || option_ru AS label_ru, item_en || ': ' || option_en AS label_en, sex, age, measure`,
  usage: `service_ru || ': ' || measure_ru AS label_ru, service_en || ': ' || measure_en AS label_en, sex, age, 'count' AS measure`,
  indicators: `concat_ws(', ', indicator_ru, place_ru, year) AS label_ru, concat_ws(', ', indicator_en, place_en, year) AS label_en,
    NULL AS sex, NULL AS age, 'count' AS measure`
};

const openingAges: ReadonlySet<string> = new Set(["all", `${OPENING_AGE}+`, `18-${OPENING_AGE - 1}`]);

type MovedRow = [
  string,
  number | null,
  number | null,
  boolean,
  string,
  string,
  string | null,
  string | null,
  RecordedMeasure
];

/** Figures of one study that moved, came or went between two states of a table, in the order of their names. */
export async function figureChanges(
  connection: DuckDBConnection,
  table: FigureTable,
  before: string,
  after: string
): Promise<FigureChange[]> {
  const read = (sql: string): string => figuresSql(table, sql);
  const described = ["headline", "label_ru", "label_en", "sex", "age", "measure"]
    .map((column) => `coalesce(newer.${column}, older.${column})`)
    .join(", ");
  const result = await connection.runAndReadAll(`
    SELECT coalesce(older.figure, newer.figure) AS figure, older.figure_value AS old_value, newer.figure_value AS new_value, ${described}
    FROM (${read(before)}) older FULL JOIN (${read(after)}) newer USING (figure)
    WHERE older.figure_value IS DISTINCT FROM newer.figure_value
    ORDER BY 1`);
  return (result.getRows() as MovedRow[]).map(([figure, old, fresh, headline, ru, en, sex, age, measure]) => ({
    table,
    figure,
    headline,
    opening: headline && (age === null || openingAges.has(age)),
    label: { ru, en },
    sex,
    age,
    measure,
    kind: old === null ? "new" : fresh === null ? "withdrawn" : "revised",
    before: old,
    after: fresh,
    difference: old === null || fresh === null ? null : fresh - old,
    test: null
  }));
}

/** How far a figure moved; what came or went is further than any move. */
export function sizeOf({ difference }: FigureChange): number {
  return difference === null ? Number.MAX_VALUE : Math.abs(difference);
}

/** Headline figures that both states of a table show, moved or not: before and after, by name. */
export async function shownFigures(
  connection: DuckDBConnection,
  table: FigureTable,
  before: string,
  after: string
): Promise<Map<string, [number, number]>> {
  const result = await connection.runAndReadAll(`
    SELECT figure, older.figure_value, newer.figure_value
    FROM (${figuresSql(table, before)}) older JOIN (${figuresSql(table, after)}) newer USING (figure)
    WHERE newer.headline AND older.figure_value IS NOT NULL AND newer.figure_value IS NOT NULL
    ORDER BY figure`);
  return new Map(
    (result.getRows() as [string, number, number][]).map(([figure, old, fresh]) => [figure, [old, fresh]])
  );
}

function figuresSql(table: FigureTable, sql: string): string {
  const name = `concat_ws(' | ', ${keys[table].map((key) => `coalesce(CAST(${key} AS VARCHAR), '–')`).join(", ")})`;
  const headline = table === "cells" ? "sex = 'all' AND area = 'all'" : "true";
  return `SELECT ${name} AS figure, ${headline} AS headline, ${values[table]} AS figure_value, ${labels[table]} FROM (${sql})`;
}
