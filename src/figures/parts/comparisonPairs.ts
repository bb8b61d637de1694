import type { ComparisonRow } from "./comparisonQuery.js";

/** The older and the younger group's figures about one option or service. */
export interface ComparisonPair {
  readonly label: string;
  readonly older: ComparisonRow;
  readonly younger: ComparisonRow;
}

/** Pairs in the order of the rows; an option that only one group has is left out. */
export function comparisonPairs(rows: readonly ComparisonRow[]): ComparisonPair[] {
  return rows
    .filter(({ role }) => role === "older")
    .flatMap((older) => {
      const younger = rows.find(
        (row) => row.role === "younger" && row.item === older.item && row.option === older.option
      );
      return younger ? [{ label: older.label, older, younger }] : [];
    });
}

/**
 * The pair with the older group's largest figure, the first of equals; an unreliable one leads only where all are. None
 * where all of them are hidden.
 */
export function leadingPair(pairs: readonly ComparisonPair[]): ComparisonPair | undefined {
  const shown = pairs.filter(({ older }) => older.estimate !== null);
  const reliable = shown.filter(({ older }) => older.verdict === "published");
  return (reliable.length > 0 ? reliable : shown).reduce<ComparisonPair | undefined>(
    (best, pair) => (best === undefined || pair.older.estimate! > best.older.estimate! ? pair : best),
    undefined
  );
}
