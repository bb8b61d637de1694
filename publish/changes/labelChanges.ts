import type { DuckDBConnection } from "@duckdb/node-api";
import type { FigureTable } from "./snapshot.js";

/** A wording that readers see and that was changed, in one language. */
export interface LabelChange {
  /** Column of the published table, e.g. `option_en`. */
  readonly column: string;
  /** What it names, e.g. `awareness | pos`. */
  readonly names: string;
  readonly before: string;
  readonly after: string;
}

/** Columns of words by table, with the columns that say what each names. */
const labels: Readonly<Record<FigureTable | "catalogue", Readonly<Record<string, readonly string[]>>>> = {
  cells: { item_ru: ["item"], item_en: ["item"], option_ru: ["item", "option"], option_en: ["item", "option"] },
  usage: { service_ru: ["service"], service_en: ["service"], measure_ru: ["measure"], measure_en: ["measure"] },
  indicators: { indicator_ru: ["indicator"], indicator_en: ["indicator"], place_ru: ["place"], place_en: ["place"] },
  catalogue: {
    title_ru: ["study"],
    title_en: ["study"],
    owner_ru: ["study"],
    owner_en: ["study"],
    source_ru: ["study"],
    source_en: ["study"],
    universe_ru: ["study"],
    universe_en: ["study"]
  }
};

/** Wordings of one study that differ between two states of a table. */
export async function labelChanges(
  connection: DuckDBConnection,
  table: FigureTable | "catalogue",
  before: string,
  after: string
): Promise<LabelChange[]> {
  const changes: LabelChange[] = [];
  for (const [column, keys] of Object.entries(labels[table])) {
    const read = (sql: string): string =>
      `SELECT DISTINCT concat_ws(' | ', ${keys.join(", ")}) AS names, ${column} AS words FROM (${sql})`;
    const result = await connection.runAndReadAll(`
      SELECT names, older.words, newer.words FROM (${read(before)}) older JOIN (${read(after)}) newer USING (names)
      WHERE older.words <> newer.words ORDER BY names`);
    for (const [names, old, fresh] of result.getRows() as [string, string, string][])
      changes.push({ column, names, before: old, after: fresh });
  }
  return changes;
}
