import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { quote } from "../../loaders/write/writeTable.js";
import { FigureSet } from "./figureSet.js";
import { isFew } from "./isFew.js";

/** What is known of the figures of the published tables. */
export interface PublishedFigures {
  /** Whether a figure is one of them, or what one leaves of 1. */
  readonly has: (figure: number) => boolean;
  /**
   * Whether a share of so many respondents, or what it leaves of 1, is of a study whose rows are released, and with
   * them every count.
   */
  readonly isOfReleasedRows: (base: number, share: number) => boolean;
}

/**
 * Gathers every figure of the published tables.
 *
 * @param released studies whose rows are released
 */
export async function publishedFigures(
  connection: DuckDBConnection,
  site: string,
  tables: Iterable<string>,
  released: readonly string[],
  policy: DisclosurePolicy
): Promise<PublishedFigures> {
  const figures = new FigureSet();
  const ofRows = new Set<string>();
  for (const name of tables) {
    const path = join(site, "data", `${name}.parquet`);
    if (!existsSync(path)) continue;
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quote(path)})`);
    const all = described.getRows().map(([column]) => String(column));
    const columns = described
      .getRows()
      .filter(([, type]) => type === "DOUBLE")
      .map(([column]) => String(column));
    if (columns.length === 0) continue;
    if (released.length > 0 && ["study", "base", "estimate"].every((column) => all.includes(column))) {
      const shares = await connection.runAndReadAll(
        `SELECT base, estimate FROM read_parquet(${quote(path)})
        WHERE study IN (${released.map(quote).join(", ")}) AND base IS NOT NULL AND estimate IS NOT NULL`
      );
      for (const [base, share] of shares.getRows())
        if (isFew(Number(base), Number(share), policy))
          for (const told of [Number(share), 1 - Number(share)]) ofRows.add(shareKey(Number(base), told));
    }
    // Cross-study tables hold the rows of every study: in pieces, not as a whole.
    const values = await connection.stream(
      `SELECT ${columns.map((column) => `"${column}"`).join(", ")} FROM read_parquet(${quote(path)})`
    );
    for (
      let piece = await values.fetchChunk();
      piece !== null && piece.rowCount > 0;
      piece = await values.fetchChunk()
    ) {
      for (const value of columns.flatMap((_, at) => piece!.getColumnValues(at))) {
        if (value === null) continue;
        figures.add(Number(value));
        figures.add(1 - Number(value));
      }
    }
  }
  return {
    has: (figure) => figures.has(figure),
    isOfReleasedRows: (base, share) => ofRows.has(shareKey(base, share))
  };
}

/** Shares are told apart by seven decimals, as figures are. */
function shareKey(base: number, share: number): string {
  return `${base} ${share.toFixed(7)}`;
}
