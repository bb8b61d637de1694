import type { CatalogueRow, DomainRow } from "./catalogue.js";
import { catalogueSql, domainsSql } from "./catalogue.js";
import type { Database } from "./database.js";
import type { AskedItem } from "./surveysOffered.js";
import { askedSql } from "./surveysOffered.js";

/** What every page knows of the published tables, whatever its figures. */
export interface PageData {
  readonly catalogue: readonly CatalogueRow[];
  readonly domains: readonly DomainRow[];
  readonly asked: readonly AskedItem[];
}

export async function readPageData({ query }: Pick<Database, "query">): Promise<PageData> {
  return {
    catalogue: (await query(["catalogue"], { sql: catalogueSql, params: [] })) as CatalogueRow[],
    domains: (await query(["domains"], { sql: domainsSql, params: [] })) as DomainRow[],
    asked: (await query(["items"], { sql: askedSql, params: [] })) as unknown as AskedItem[]
  };
}
