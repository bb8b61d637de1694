import type { BuiltTables } from "../loaders/tables/buildTables.js";
import type { BakedPages } from "./bakePages.js";
import type { Provenance } from "./siteManifest.js";

/** Ties the pages of a site to the tables they show, those to their studies, and those to extracts and code. */
export function siteProvenance({ tables, parts, cross }: BuiltTables, { pages, code }: BakedPages): Provenance {
  const studiesOf = (name: string): readonly string[] => cross[name]?.studies ?? [name.slice(name.indexOf("/") + 1)];
  return {
    pages: Object.fromEntries([...pages].filter(([, { figures }]) => figures.length > 0)
      .map(([path, { figures }]) => [path, figures])),
    tables: Object.fromEntries(tables.map(({ name }) => [name, { file: `data/${name}.parquet`, studies: studiesOf(name) }])),
    studies: Object.fromEntries([...parts].map(([study, { inputs }]) => [study, inputs])),
    code: { pages: code }
  };
}
