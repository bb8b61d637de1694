import type { DuckDBConnection } from "@duckdb/node-api";
import type { CorrectedTest } from "./correctedChanges.js";
import type { FigureTable } from "./snapshot.js";

/** A published figure that is not the same in two editions. Figures are null where they are not shown. */
export interface FigureChange {
  readonly table: FigureTable;
  /** Values of the columns that say which figure it is, e.g. `awareness | pos | share | all | 65+ | all`. */
  readonly figure: string;
  /** Of the city as a whole and both sexes: what pages open with. */
  readonly headline: boolean;
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

/** Figures of one study that moved, came or went between two states of a table, in the order of their names. */
export async function figureChanges(
  connection: DuckDBConnection, table: FigureTable, before: string, after: string
): Promise<FigureChange[]> {
  const read = (sql: string): string => figuresSql(table, sql);
  const result = await connection.runAndReadAll(`
    SELECT coalesce(older.figure, newer.figure) AS figure, coalesce(newer.headline, older.headline) AS headline,
           older.figure_value AS old_value, newer.figure_value AS new_value
    FROM (${read(before)}) older FULL JOIN (${read(after)}) newer USING (figure)
    WHERE older.figure_value IS DISTINCT FROM newer.figure_value
    ORDER BY 1`);
  return (result.getRows() as [string, boolean, number | null, number | null][]).map(([figure, isHeadline, old, fresh]) => ({
    table, figure, headline: isHeadline, kind: old === null ? "new" : fresh === null ? "withdrawn" : "revised",
    before: old, after: fresh, difference: old === null || fresh === null ? null : fresh - old, test: null
  }));
}

/** Headline figures that both states of a table show, moved or not: before and after, by name. */
export async function shownFigures(
  connection: DuckDBConnection, table: FigureTable, before: string, after: string
): Promise<Map<string, [number, number]>> {
  const result = await connection.runAndReadAll(`
    SELECT figure, older.figure_value, newer.figure_value
    FROM (${figuresSql(table, before)}) older JOIN (${figuresSql(table, after)}) newer USING (figure)
    WHERE newer.headline AND older.figure_value IS NOT NULL AND newer.figure_value IS NOT NULL
    ORDER BY figure`);
  return new Map((result.getRows() as [string, number, number][]).map(([figure, old, fresh]) => [figure, [old, fresh]]));
}

function figuresSql(table: FigureTable, sql: string): string {
  const name = `concat_ws(' | ', ${keys[table].map((key) => `coalesce(CAST(${key} AS VARCHAR), '–')`).join(", ")})`;
  const headline = table === "cells" ? "sex = 'all' AND area = 'all'" : "true";
  return `SELECT ${name} AS figure, ${headline} AS headline, ${values[table]} AS figure_value FROM (${sql})`;
}
