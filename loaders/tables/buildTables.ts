import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { domainsTable } from "../describe/domainsTable.js";
import { studyTables } from "../pipeline.js";
import type { Project, Study } from "../project/project.js";
import { compareWaves } from "../waves/compareWaves.js";
import type { Metadata } from "../write/writeTable.js";
import { copyParquet, quote, writeTable } from "../write/writeTable.js";
import type { TableKind } from "../write/tableSchemas.js";
import { tableSchemas } from "../write/tableSchemas.js";
import { crossQueries } from "./crossQueries.js";
import { hashLargeFile, sha256 } from "./hashFiles.js";
import { codeHash, extractPaths, studyKey } from "./studyKey.js";
import { type CrossTable, crossTables } from "./tableNames.js";

/** What a build of tables did: a table's name is its path under `data/` without `.parquet`. */
export interface BuiltTables {
  readonly tables: readonly { name: string; path: string }[];
  /** Studies whose tables were made anew; the others were reused. */
  readonly rebuilt: readonly string[];
}

/** Tables that a study hands to the cross-study ones or publishes itself. */
const published = { cells: "studies", differences: "differences" } as const;

/**
 * Makes the published tables of a project under `out`, study by study, and re-makes only those whose inputs changed.
 * A study that fails leaves the tables of every study as they were.
 */
export async function buildTables(project: Project, out: string, projectRoot: string): Promise<BuiltTables> {
  const code = await codeHash(projectRoot);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const keys = new Map<string, string>();
    const rebuilt: string[] = [];
    for (const study of project.studies) {
      const key = await studyKey(project.root, study, code);
      keys.set(study.study, key);
      if (await isCurrent(join(out, "parts", study.study), key)) continue;
      await writeParts(connection, study, project, join(out, "parts", study.study), key);
      rebuilt.push(study.study);
    }
    await dropStaleParts(join(out, "parts"), project);
    const crossKey = sha256([code, ...keys.values(), JSON.stringify(project.domains)].join("\n"));
    if (!(await isCurrent(join(out, "cross"), crossKey))) await writeCross(connection, project, out, crossKey);
    return { tables: listTables(project, out), rebuilt };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function isCurrent(folder: string, key: string): Promise<boolean> {
  const path = join(folder, "key");
  return existsSync(path) && (await readFile(path, "utf8")) === key;
}

/** Writes a folder aside and puts it in place whole; its `key` file is written last. */
async function writeFolder(folder: string, key: string, fill: (next: string) => Promise<void>): Promise<void> {
  const next = `${folder}.next`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await fill(next);
  await writeFile(join(next, "key"), key);
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await rename(next, folder);
}

async function writeParts(
  connection: DuckDBConnection, study: Study, project: Project, folder: string, key: string
): Promise<void> {
  const tables = await studyTables(study, project);
  const metadata = await provenance(study, project);
  await writeFolder(folder, key, async (next) => {
    for (const [kind, table] of Object.entries(tables))
      await writeTable(connection, kind as TableKind, table, join(next, `${kind}.parquet`), metadata);
  });
}

async function provenance(study: Study, project: Project): Promise<Metadata> {
  const extracts = extractPaths(study);
  const hashes = await Promise.all(extracts.map((path) => hashLargeFile(join(project.root, path))));
  return {
    study: study.study, kind: study.kind, synthetic: String(study.synthetic), owner: study.provenance.owner.en,
    source: study.provenance.source.en, citation: study.provenance.citation.en, source_date: study.provenance.date,
    extracts: extracts.map((path, index) => `${path} sha256:${hashes[index]!}`).join("; "), made_with: "vozrast"
  };
}

async function dropStaleParts(folder: string, project: Project): Promise<void> {
  const known = new Set(project.studies.map(({ study }) => study));
  for (const name of existsSync(folder) ? await readdir(folder) : [])
    if (!known.has(name)) await rm(join(folder, name), { recursive: true });
}

async function writeCross(connection: DuckDBConnection, project: Project, out: string, key: string): Promise<void> {
  const metadata: Metadata = { studies: project.studies.map(({ study }) => study).join(", "), made_with: "vozrast" };
  const parts = (kind: TableKind): string[] =>
    project.studies.map(({ study }) => join(out, "parts", study, `${kind}.parquet`)).filter((path) => existsSync(path));
  await writeFolder(join(out, "cross"), key, async (next) => {
    const path = (table: CrossTable): string => join(next, `${table}.parquet`);
    for (const view of ["cells", "catalogue"] as const)
      await connection.run(`CREATE OR REPLACE TEMP VIEW ${view} AS ${unionParts(view, parts(view))}`);
    for (const table of crossTables) {
      const query = crossQueries[table];
      if (query.from === "parts") await copyParquet(connection, unionParts(table, parts(table)), path(table), metadata);
      else if (query.from === "sql") await copyParquet(connection, query.sql, path(table), metadata);
    }
    await writeTable(connection, "domains", domainsTable(project.domains), path("domains"), metadata);
    const waves = await compareWaves(connection, path("trend"));
    await writeTable(connection, "wave_differences", waves, path("wave_differences"), metadata);
  });
}

/** All rows of the parts in their order; an empty table of the right shape where no study has the part. */
function unionParts(kind: TableKind, paths: readonly string[]): string {
  if (paths.length > 0) return `SELECT * FROM read_parquet([${paths.map(quote).join(", ")}])`;
  const columns = Object.entries(tableSchemas[kind]).map(([name, type]) => `CAST(NULL AS ${type}) AS "${name}"`);
  return `SELECT ${columns.join(", ")} WHERE false`;
}

function listTables(project: Project, out: string): { name: string; path: string }[] {
  const surveys = project.studies.filter(({ kind }) => kind === "survey").flatMap(({ study }) =>
    Object.entries(published).map(([kind, folder]) => ({
      name: `${folder}/${study}`, path: join(out, "parts", study, `${kind}.parquet`)
    })));
  return [...crossTables.map((name) => ({ name, path: join(out, "cross", `${name}.parquet`) })), ...surveys];
}
