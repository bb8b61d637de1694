import { parse } from "csv-parse/sync";
import { delimiters } from "../read/refuseDelimiter.js";

/** How the cells of a delimited text are told apart. */
export interface Delimiting {
  readonly delimiter: string;
  readonly quotes: boolean;
  readonly rows: string[][];
}

const sampleLength = 5_000_000;

/** The delimiter that cuts most lines into the same number of cells, the more cells the better. */
export function detectDelimiter(text: string): Delimiting {
  const sample = text.length <= sampleLength ? text : text.slice(0, text.lastIndexOf("\n", sampleLength) + 1);
  const tried = [true, false].flatMap((quotes) =>
    delimiters.map((delimiter) => {
      const rows = split(sample, delimiter, quotes);
      return { delimiter, quotes, rows: rows ?? [], score: rows === null ? -1 : evenness(rows) - (quotes ? 0 : 0.2) };
    })
  );
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, quotes: best.quotes, rows: best.rows };
}

function split(text: string, delimiter: string, quotes: boolean): string[][] | null {
  const quote = quotes ? '"' : null;
  try {
    return parse(text, { delimiter, quote, escape: quote, record_delimiter: "\n", relax_column_count: true });
  } catch {
    return null;
  }
}

function evenness(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  let count = 0;
  for (const { length } of rows.filter((row) => row.length > 1 || row[0] !== "")) {
    widths.set(length, (widths.get(length) ?? 0) + 1);
    count += 1;
  }
  const wide = [...widths].filter(([width]) => width > 1);
  return Math.max(0, ...wide.map(([width, lines]) => lines / count + Math.min(width, 50) / 100));
}
