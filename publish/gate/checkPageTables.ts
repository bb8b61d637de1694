import type { ReadRow } from "./checkRows.js";
import type { Leak } from "./leak.js";

const numeric = /\sdata-value="(-?[\d.]+(?:e[-+]?\d+)?)"/g;

/** A cell that is a number and does not say which. */
const bare = /<td(?![^>]*\sdata-value=)[^>]*>\s*[<>≤≥~]?\s*[-−]?\d[\d\s.,]*(?:&#160;|&nbsp;|\s)*%?\s*<\/td>/;

/**
 * Holds the tables of a page against the CSVs that it offers, whose columns have names: a figure that none of them has
 * is of another build, and a hidden row may hold no more than a hidden row there (a population, never a base).
 *
 * @param csvs rows of the CSVs that the page links to
 */
export function checkPageTables(file: string, text: string, csvs: readonly (readonly ReadRow[])[]): Leak[] {
  const numbersOf = (rows: readonly ReadRow[]): Set<number> =>
    new Set(rows.flatMap((row) => Object.values(row).flatMap((value) => (typeof value === "number" ? [value] : []))));
  const rows = csvs.flat();
  const all = numbersOf(rows);
  const hidden = numbersOf(rows.filter(({ verdict }) => verdict === "suppressed"));
  const leaks: Leak[] = [];
  const beyond = (html: string, known: ReadonlySet<number>): boolean =>
    [...html.matchAll(numeric)].some(([, value]) => !known.has(Number(value)));
  if (beyond(text, all)) leaks.push({ file, rule: "stale", found: "a table cell that its CSV does not hold" });
  const hiddenRows = [...text.matchAll(/<tr data-verdict="suppressed">([\s\S]*?)<\/tr>/g)]
    .map(([, row]) => row!)
    .join();
  if (beyond(hiddenRows, hidden))
    leaks.push({ file, rule: "suppressed", found: "a hidden row of a table that still holds a figure" });
  if (bare.test(hiddenRows))
    leaks.push({ file, rule: "suppressed", found: "a hidden row of a table that shows a number" });
  return leaks;
}
