import type { PlotOptions } from "@observablehq/plot";
import type { View, FilterName } from "../components/view.js";

/**
 * A value of a row that a figure's query returns; the same in native DuckDB and DuckDB-WASM (BIGINT comes as number).
 */
export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** SQL over published tables; a table is quoted by its name, e.g. `"studies/ekp-2024-05"`. `params` bind to `?`. */
export interface Query {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** A column of the figure's table and CSV. `format` gives the text shown; the CSV holds the raw value. */
export interface Column<R extends Row = Row> {
  readonly name: keyof R & string;
  readonly label: string;
  readonly format?: (row: R) => string;
  readonly align?: "start" | "end";
}

/** One number in large type at the head of a page, with what it is in words below. */
export interface Highlight {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/**
 * A figure: defined once, drawn in Node when the site is baked and in the browser when a filter changes.
 * Every function is pure: the same rows and view give the same text and marks.
 */
export interface Figure<R extends Row = Row> {
  readonly id: string;
  /** Filters that change this figure; the frame says which of the page's filters do not. */
  readonly filters: readonly FilterName[];
  /** Published tables that the query reads (`catalogue` and `domains` are always there). */
  tables(view: View): readonly string[];
  query(view: View): Query;
  /** Studies whose data the figure shows: the frame prints their source, date and whether they are synthetic. */
  studies(rows: readonly R[], view: View): readonly string[];
  /** The finding, in one line, with the filters' state in words. */
  headline(rows: readonly R[], view: View): string;
  /** What, of whom, where, when, unit. */
  subtitle(rows: readonly R[], view: View): string;
  /** Plot options without `document`, or null where there is nothing to draw (the sentence says why). */
  plot?(rows: readonly R[], view: View): PlotOptions | null;
  /** Numbers in large type instead of, or before, a chart. */
  highlights?(rows: readonly R[], view: View): readonly Highlight[];
  columns(view: View): readonly Column<R>[];
  /** One plain sentence with the uncertainty in words. */
  sentence(rows: readonly R[], view: View): string;
  /** The base in words: number of respondents (unweighted), or the counts the figure rests on. */
  base(rows: readonly R[], view: View): string;
  /** Caveats: what the numbers are not. */
  notes?(rows: readonly R[], view: View): readonly string[];
}

/** Keeps a figure's row type while it is written and forgets it where figures are kept side by side. */
export function defineFigure<R extends Row>(figure: Figure<R>): Figure {
  return figure as unknown as Figure;
}
