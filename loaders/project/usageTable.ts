import type { Text } from "../../src/components/view.js";
import type { Codes } from "./codes.js";
import type { DateFormat } from "./dateFormats.js";
import type { ExtractFile } from "./extractFile.js";
import type { Unit } from "./units.js";

/** How a printed count stands to the true one. */
export type Bound = "exact" | "at_least" | "rounded";

/** A column whose cells are categories of a reporting domain; `codes` may map a printed margin to `all`. */
export interface UsageDimension {
  readonly column: string;
  readonly domain: "sex" | "age";
  readonly codes: Codes;
  /** A blank cell holds what is above it. */
  readonly fillDown: boolean;
}

/** A printed table of counts, one row a category, or a combination of two. */
export interface UsageTable {
  readonly table: string;
  readonly extract: ExtractFile;
  readonly dimensions: readonly UsageDimension[];
  /**
   * Columns that hold the categories of a domain, header to category; only the same category fills a diagonal table.
   */
  readonly across: { domain: "sex" | "age"; columns: Codes } | null;
  /** Rows that are read: those whose cells are these, by column. */
  readonly where: Codes;
  /** Columns that tell rows of one category apart, which are then added up. */
  readonly sumOver: readonly string[];
  /** The column of the row's day or interval of days, which must lie within the study's period. */
  readonly period: { column: string; format: DateFormat } | null;
  /** Where each row is a measure: the column of its name. */
  readonly measureColumn: string | null;
  readonly measures: readonly {
    /**
     * Header of the value's column, or the row's name where `measureColumn` is given; null where columns are `across`.
     */
    column: string | null;
    measure: string;
    label: Text;
    unit: Unit;
    bound: Bound;
    /** What a printed count is multiplied by. */
    scale: number;
  }[];
  readonly valueColumn: string | null;
  readonly percentColumn: string | null;
  readonly percentAs: "percent" | "fraction";
  /** First cell of the row that holds the printed total, or null where none is printed. */
  readonly totalRow: string | null;
  /** First cells of rows that count in the total and are of no category, such as an age not known. */
  readonly unknownRows: readonly string[];
  /** First cells of rows that are no part of the table: headings between its parts. */
  readonly ignoredRows: readonly string[];
  /** Cells that say that a count is not available, and those that stand for zero. */
  readonly notAvailable: readonly string[];
  readonly zero: readonly string[];
  readonly decimal: "," | "." | null;
  /** Largest difference between a printed total and its parts, as a share of the total, that is no disagreement. */
  readonly tolerance: number;
  /** Whom the categories cover, where that is only a part of those in the total. */
  readonly covers: Text | null;
  /** Columns that hold what identifies people; nothing is read of them. */
  readonly drop: readonly string[];
}
