import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Inputs } from "../loaders/freshness/inputs.js";
import type { PublishedTable } from "../loaders/tables/buildTables.js";
import type { TableList } from "../loaders/tables/tableList.js";
import type { BakedPage } from "./bakePages.js";
import { type StudyChain, fillChain } from "./fillChain.js";
import { MANIFEST, type Provenance, siteManifest } from "./siteManifest.js";

/** Begins a site in a new folder: what Framework built, and the published tables. */
export async function beginSite(
  site: string, rendered: string, tables: readonly PublishedTable[], list: TableList
): Promise<void> {
  await cp(rendered, site, { recursive: true });
  for (const { name, path } of tables) await cp(path, join(site, "data", `${name}.parquet`));
  await writeFile(join(site, "data", "tables.json"), JSON.stringify(list));
}

/** Completes a site with its baked pages and, last, its manifest. */
export async function completeSite(
  site: string, pages: ReadonlyMap<string, BakedPage>, list: TableList, provenance: Provenance
): Promise<void> {
  const chains = new Map(Object.entries(provenance.studies).map(([study, inputs]): [string, StudyChain] =>
    [study, { inputs, tables: tablesOf(study, list, provenance) }]));
  for (const [path, { html, files }] of pages) {
    await writeFile(join(site, path), fillChain(html, path, chains));
    for (const file of files) {
      await mkdir(dirname(join(site, file.path)), { recursive: true });
      await writeFile(join(site, file.path), file.contents);
    }
  }
  await writeFile(join(site, MANIFEST), `${JSON.stringify(await siteManifest(site, provenance), null, 1)}\n`);
}

function tablesOf(study: string, list: TableList, { tables }: Provenance): Inputs {
  const names = Object.keys(tables).filter((name) => tables[name]!.studies.includes(study));
  return Object.fromEntries(names.map((name) => [name, list[name]!.sha256]));
}
