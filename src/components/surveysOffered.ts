import type { CatalogueRow } from "./catalogue.js";

/** A study and an item that it asked, from the published table `items`. */
export interface AskedItem {
  readonly study: string;
  readonly item: string;
}

export const askedSql = 'SELECT DISTINCT study, item FROM "items" ORDER BY study, item';

/** Surveys that asked at least one of a page's items (any survey, if the page names none), newest first. */
export function surveysOffered(
  catalogue: readonly CatalogueRow[],
  asked: readonly AskedItem[],
  items: readonly string[]
): CatalogueRow[] {
  return catalogue
    .filter(
      ({ kind, study }) =>
        kind === "survey" &&
        (items.length === 0 || asked.some((row) => row.study === study && items.includes(row.item)))
    )
    .sort((a, b) => ((a.to_date ?? "") === (b.to_date ?? "") ? 0 : (a.to_date ?? "") < (b.to_date ?? "") ? 1 : -1));
}
