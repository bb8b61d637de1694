import type { Query, Row } from "../figures/figure.js";

/** Runs queries over published tables; DuckDB-WASM in the browser, native DuckDB in Node, the same rows from both. */
export interface Database {
  /**
   * @param tables published tables that the SQL reads, e.g. `studies/ekp-2024-05`; each is a view of that name
   * @returns rows with plain numbers, strings, booleans and nulls
   */
  query(tables: readonly string[], query: Query): Promise<Row[]>;
  /** Published tables that an SQL text names. Throws what is wrong with the text. */
  tablesOf(sql: string): Promise<string[]>;
  close(): Promise<void>;
}
