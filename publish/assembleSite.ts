import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Inputs } from "../loaders/freshness/inputs.js";
import type { PublishedTable } from "../loaders/tables/buildTables.js";
import type { TableList } from "../loaders/tables/tableList.js";
import type { DrawnPage } from "./drawPage.js";
import { type StudyChain, fillChain } from "./fillChain.js";
import { MANIFEST, type Provenance, siteManifest } from "./siteManifest.js";

/** Begins a site in a new folder: what Framework built, and the published tables. */
export async function beginSite(
  site: string,
  rendered: string,
  tables: readonly PublishedTable[],
  list: TableList
): Promise<void> {
  await cp(rendered, site, { recursive: true });
  for (const { name, path } of tables) await cp(path, join(site, "data", `${name}.parquet`));
  await writeFile(join(site, "data", "tables.json"), JSON.stringify(list));
}

/** What the pages of studies say of their chains, by study. */
export function studyChains(
  { studies, tables }: Pick<Provenance, "studies" | "tables">,
  list: TableList
): ReadonlyMap<string, StudyChain> {
  const tablesOf = (study: string): Inputs => {
    const names = Object.keys(tables).filter((name) => tables[name]!.studies.includes(study));
    return Object.fromEntries(names.map((name) => [name, list[name]!.sha256]));
  };
  return new Map(Object.entries(studies).map(([study, inputs]) => [study, { inputs, tables: tablesOf(study) }]));
}

/** Puts a baked page and the files that it links to into a site. */
export async function putPage(
  site: string,
  page: string,
  { html, files }: Pick<DrawnPage, "html" | "files">,
  chains: ReadonlyMap<string, StudyChain>
): Promise<void> {
  await writeFile(join(site, page), fillChain(html, page, chains));
  for (const file of files) {
    await mkdir(dirname(join(site, file.path)), { recursive: true });
    await writeFile(join(site, file.path), file.contents);
  }
}

/** Completes a site with its manifest. */
export async function completeSite(site: string, provenance: Provenance): Promise<void> {
  await writeFile(join(site, MANIFEST), `${JSON.stringify(await siteManifest(site, provenance), null, 1)}\n`);
}
