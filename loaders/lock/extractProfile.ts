import type { RawExtract } from "../read/rawExtract.js";

/** Values of a column are counted one by one up to so many of them. */
const MOST_VALUES = 60;

/** What an extract holds, for the eyes of whoever has the extract: it is neither committed nor published. */
export interface ExtractProfile {
  readonly rows: number;
  /** Rows by value, by column; null for a column of more values than a coded one has. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>> | null>>;
  /** Blank cells by column. */
  readonly blank: Readonly<Record<string, number>>;
}

/** Counts the values of coded columns of an extract, as received. */
export function extractProfile(raw: RawExtract, columns: readonly string[]): ExtractProfile {
  const values: Record<string, Record<string, number> | null> = {};
  const blank: Record<string, number> = {};
  for (const column of columns) {
    const cells = raw.cells[raw.columns.indexOf(column)] ?? [];
    const counts = new Map<string, number>();
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    blank[column] = counts.get("") ?? 0;
    counts.delete("");
    values[column] = counts.size > MOST_VALUES ? null : Object.fromEntries([...counts].sort());
  }
  return { rows: raw.rows, values, blank };
}

/** What differs between two states of an extract, a line each: rows, columns, categories, blank cells. */
export function profileDifference(before: ExtractProfile, after: ExtractProfile): string[] {
  const lines = before.rows === after.rows ? [] : [`rows: ${before.rows} → ${after.rows}`];
  for (const column of [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])]) {
    const [old, now] = [before.values[column], after.values[column]];
    if (old === undefined || now === undefined) {
      lines.push(`${column}: column ${old === undefined ? "is new" : "is gone"}`);
      continue;
    }
    if (before.blank[column] !== after.blank[column])
      lines.push(`${column}: blank: ${before.blank[column]!} → ${after.blank[column]!}`);
    for (const value of [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].sort()) {
      const [was, is] = [old?.[value] ?? 0, now?.[value] ?? 0];
      if (old !== null && now !== null && was !== is) lines.push(`${column}: ${value}: ${was} → ${is}`);
    }
  }
  return lines;
}
