import { applyCorrections } from "../corrections/applyCorrections.js";
import type { Correction } from "../project/correction.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { belowLines } from "../validate/diagnostic.js";
import type { TableFeed } from "./tableFeed.js";

export interface CorrectedFeed {
  readonly feed: TableFeed;
  /** Corrections that no longer apply; the extract is then to be refused. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Rows that a correction may concern, in the columns that corrections name, with their places in the extract. */
interface Concerned {
  readonly raw: RawExtract;
  readonly rows: readonly number[];
}

/**
 * Corrects the known errors of a table that is read row by row, as `applyCorrections` corrects one that is held whole:
 * a first reading finds the rows that corrections may concern, and these alone are held.
 *
 * @param file name of the YAML for messages, e.g. `corrections/visits.yaml`
 */
export async function correctFeed(
  feed: TableFeed,
  corrections: readonly Correction[],
  table: string,
  file: string
): Promise<CorrectedFeed> {
  if (corrections.every((correction) => correction.table !== table)) return { feed, diagnostics: [] };
  const own = corrections.filter((correction) => correction.table === table);
  const { raw, rows } = await concernedRows(feed, own);
  const linesAbove = raw.linesAbove ?? 1;
  const placed = corrections.map((correction) => {
    const at = correction.row === null ? -1 : rows.indexOf(correction.row - 1 - linesAbove);
    return at < 0 ? correction : { ...correction, row: at + 1 + linesAbove };
  });
  const corrected = applyCorrections(raw, placed, table, file);
  const diagnostics = corrected.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    rows: diagnostic.rows.map((row) => rows[row]!)
  }));
  return { feed: replaceRows(feed, corrected.raw, rows), diagnostics: belowLines(diagnostics, linesAbove) };
}

async function concernedRows(feed: TableFeed, corrections: readonly Correction[]): Promise<Concerned> {
  const rows: number[] = [];
  let raw: RawExtract = { columns: [], rows: 0, cells: [], sha256: feed.sha256, bytes: feed.bytes };
  await feed.read(({ columns, linesAbove }) => {
    const named = new Set(corrections.flatMap(({ column, where }) => [column, ...Object.keys(where ?? {})]));
    const kept = columns.map((column, index) => ({ column, index })).filter(({ column }) => named.has(column));
    const cells = kept.map((): string[] => []);
    raw = { ...raw, columns: kept.map(({ column }) => column), cells, linesAbove };
    const conditions = corrections.map(({ row, where, column, expected }) => ({
      row: row === null ? null : row - 1 - linesAbove,
      texts: Object.entries({ ...where, [column]: expected }).map(([header, text]) => ({
        index: columns.indexOf(header),
        text
      }))
    }));
    return {
      wanted: columns.map((column) => named.has(column)),
      visit: (own, row) => {
        const isConcerned = conditions.some((condition) =>
          condition.row === null
            ? condition.texts.every(({ index, text }) => own[index]?.trim() === text)
            : condition.row === row
        );
        if (!isConcerned) return;
        rows.push(row);
        kept.forEach(({ index }, position) => cells[position]!.push(own[index]!));
      }
    };
  });
  return { raw: { ...raw, rows: rows.length }, rows };
}

/** @param raw rows in the place of those of the feed, in some of its columns */
function replaceRows(feed: TableFeed, raw: RawExtract, rows: readonly number[]): TableFeed {
  return {
    ...feed,
    read: (begin) =>
      feed.read((head) => {
        const { wanted, visit } = begin(head);
        const places = raw.columns.map((column) => head.columns.indexOf(column));
        const corrected = head.columns.map(() => "");
        let next = 0;
        return {
          wanted,
          visit: (cells, row) => {
            if (row !== rows[next]) return visit(cells, row);
            for (let column = 0; column < corrected.length; column++) corrected[column] = cells[column]!;
            places.forEach((column, position) => {
              if (wanted[column]) corrected[column] = raw.cells[position]![next]!;
            });
            next += 1;
            visit(corrected, row);
          }
        };
      })
  };
}
