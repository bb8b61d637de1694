import type { UsageCount } from "../harmonise/usageCounts.js";
import type { UsageStudy } from "../project/usageStudy.js";
import type { UsageTable } from "../project/usageTable.js";
import type { RowsHead, RowVisitor } from "../read/delimitedRows.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { belowLines } from "../validate/diagnostic.js";
import { validateColumns } from "../validate/validateColumns.js";
import { CategoryRows } from "./categoryRows.js";
import { IdentifierSearch, identifierFindings } from "./identifierSearch.js";
import { MeasureRows } from "./measureRows.js";
import { PeriodRows } from "./periodRows.js";
import type { TableFeed } from "./tableFeed.js";
import { countColumns, declaredColumns, readColumns } from "./usageColumns.js";

/** What was read of a usage table: its counts by category, and whatever is wrong with it. */
export interface UsageReading {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** By measure; of no use where a diagnostic is an error. */
  readonly counts: readonly (readonly UsageCount[])[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One side of a table that is looked at while its rows come. */
export interface RowReader {
  readonly add: (cells: readonly string[], row: number) => void;
  /**
   * To be asked after the last row.
   *
   * @param identifying headers of columns that hold direct identifiers
   */
  readonly diagnostics: (place: string, identifying: ReadonlySet<string>) => Diagnostic[];
}

/**
 * Reads a usage table row by row, in memory for its categories and not for its rows: checks it against its codebook
 * (rows known, each once, counts that are counts, the printed total where it should be, no direct identifiers) and adds
 * up what `sum_over` tells apart. Whether totals add up is not judged here: see `usageChecks`.
 */
export async function readUsage(feed: TableFeed, study: UsageStudy, table: UsageTable): Promise<UsageReading> {
  const place = `studies/${study.study}.yaml, table ${table.table}`;
  let linesAbove = 1;
  let columns: readonly Diagnostic[] = [];
  let searches: readonly IdentifierSearch[] = [];
  let counted: (RowReader & { readonly counts: () => readonly (readonly UsageCount[])[] }) | null = null;
  let readers: readonly RowReader[] = [];
  const begin = (head: RowsHead): RowVisitor => {
    ({ linesAbove } = head);
    columns = validateColumns(head, declaredColumns(table), place);
    if (columns.length > 0) return { wanted: head.columns.map(() => false), visit: () => undefined };
    searches = searchesOf(head.columns, table);
    counted =
      table.measureColumn === null ? new CategoryRows(head.columns, table) : new MeasureRows(head.columns, table);
    readers = [counted, ...(table.period === null ? [] : [new PeriodRows(head.columns, table.period, study)])];
    const read = readColumns(table);
    return {
      wanted: head.columns.map((column) => read.has(column) || !table.drop.includes(column)),
      visit: (cells, row) => {
        for (const search of searches) search.add(cells);
        for (const reader of readers) reader.add(cells, row);
      }
    };
  };
  const rows = await feed.read(begin);
  const identifiers = columns.length > 0 ? [] : await identifierFindings(searches, feed, rows, place);
  const identifying = new Set(identifiers.flatMap((found) => found.columns));
  const found = [...columns, ...identifiers, ...readers.flatMap((reader) => reader.diagnostics(place, identifying))];
  return {
    rows,
    bytes: feed.bytes,
    sha256: feed.sha256,
    diagnostics: belowLines(found, linesAbove),
    counts: (counted as Pick<CategoryRows, "counts"> | null)?.counts() ?? []
  };
}

function searchesOf(columns: readonly string[], table: UsageTable): IdentifierSearch[] {
  const counts = countColumns(table);
  return columns.flatMap((header, index) =>
    table.drop.includes(header) ? [] : [new IdentifierSearch(header, index, counts.includes(header))]
  );
}
