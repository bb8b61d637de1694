import { mkdir, readFile, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { domainsTable } from "../describe/domainsTable.js";
import { codeInputs } from "../freshness/codeInputs.js";
import { type Inputs, keyOf } from "../freshness/inputs.js";
import type { Project } from "../project/project.js";
import { type LinkedUsage, suppressLinkedUsage } from "../suppress/suppressLinkedUsage.js";
import { suppressPeriods } from "../suppress/suppressPeriods.js";
import { tableOf } from "../write/tableOf.js";
import { type TableKind, tableSchemas } from "../write/tableSchemas.js";
import { type Metadata, copyParquet, quote, writeTable } from "../write/writeTable.js";
import { crossQueries } from "./crossQueries.js";
import { hashLargeFile, sha256 } from "./hashFiles.js";
import { makeWaves } from "./makeWaves.js";
import type { Part } from "./part.js";
import { partFolder } from "./planStudies.js";
import { type CrossTable, crossTables } from "./tableNames.js";
import { writeWhole } from "./writeWhole.js";

/** Cross-study tables: the key of what each comes from, its SHA-256, and the studies whose parts it holds. */
export type CrossTables = Readonly<Record<string, { key: string; sha256: string; studies: readonly string[] }>>;

/** Entry whose modules make the cross-study tables. */
const CROSS_CODE = "loaders/tables/makeCross.ts";

interface Cross {
  readonly connection: DuckDBConnection;
  readonly project: Project;
  readonly parts: ReadonlyMap<string, Part>;
  readonly out: string;
  readonly code: string;
}

/**
 * Puts the cross-study tables together under `<out>/cross`. A table is made anew only if a part that it holds has other
 * bytes than before: what comes out the same stops there.
 */
export async function makeCross(
  project: Project,
  parts: ReadonlyMap<string, Part>,
  out: string,
  projectRoot: string
): Promise<{ cross: CrossTables; made: string[] }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const code = keyOf(await codeInputs(projectRoot, CROSS_CODE));
    const cross: Cross = { connection, project, parts, out, code };
    const record = join(out, "cross", "cross.json");
    const before = existsSync(record) ? (JSON.parse(await readFile(record, "utf8")) as CrossTables) : {};
    const after: Record<string, CrossTables[string]> = {};
    const made: string[] = [];
    await mkdir(join(out, "cross"), { recursive: true });
    for (const table of crossTables) {
      const path = join(out, "cross", `${table}.parquet`);
      const { inputs, studies } = await crossInputs(table, cross, after);
      const key = keyOf(inputs);
      const known = before[table];
      if (known?.key !== key || (await hashLargeFile(path)) !== known.sha256) {
        await rm(path, { force: true });
        await makeTable(table, path, studies, cross);
        made.push(table);
      }
      after[table] = { key, sha256: await hashLargeFile(path), studies };
    }
    await writeWhole(record, JSON.stringify(after, null, 1));
    return { cross: after, made };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function crossInputs(
  table: CrossTable,
  { project, parts, code }: Cross,
  made: CrossTables
): Promise<{ inputs: Inputs; studies: string[] }> {
  const kinds: readonly TableKind[] =
    crossQueries[table].from === "parts" || table === "usage"
      ? [table]
      : table === "domains"
        ? []
        : ["cells", "catalogue"];
  const studies = project.studies
    .map(({ study }) => study)
    .filter((study) => parts.get(study)!.tables[kinds[0]!] !== undefined);
  const own = studies.flatMap((study) =>
    kinds.map((kind): [string, string] => [`${study}/${kind}`, parts.get(study)!.tables[kind]!])
  );
  const others: Inputs =
    table === "domains"
      ? { domains: sha256(JSON.stringify(project.domains)) }
      : table === "wave_differences"
        ? { trend: made["trend"]!.sha256 }
        : table === "usage"
          ? { policy: sha256(JSON.stringify([project.policy, project.domains, [...ownedUsage(project)]])) }
          : {};
  return { inputs: { code, ...Object.fromEntries(own), ...others }, studies };
}

async function makeTable(table: CrossTable, path: string, studies: readonly string[], cross: Cross): Promise<void> {
  const { connection, project, parts, out } = cross;
  const metadata: Metadata = { studies: studies.join(", "), made_with: "vozrast" };
  const union = (kind: TableKind): string =>
    unionParts(
      kind,
      [...parts]
        .filter(([, { tables }]) => tables[kind] !== undefined)
        .map(([study]) => join(partFolder(out, study), `${kind}.parquet`))
    );
  const query = crossQueries[table];
  if (query.from === "parts") return copyParquet(connection, union(table), path, metadata);
  if (query.from === "sql") {
    for (const view of ["cells", "catalogue"] as const)
      await connection.run(`CREATE OR REPLACE TEMP VIEW ${view} AS ${union(view)}`);
    return copyParquet(connection, query.sql, path, metadata);
  }
  if (table === "usage") {
    const rows = await connection.runAndReadAll(union(table));
    const owned = ownedUsage(project);
    const shown = suppressPeriods(rows.getRowObjectsJS() as unknown as LinkedUsage[], owned, project.policy);
    return writeTable(
      connection,
      table,
      tableOf(table, await suppressLinkedUsage(shown, owned, project)),
      path,
      metadata
    );
  }
  if (table === "domains") return writeTable(connection, table, domainsTable(project.domains), path, metadata);
  const waves = await makeWaves(connection, join(out, "cross", "trend.parquet"), parts, out, cross.code);
  return copyParquet(connection, unionParts("wave_differences", waves), path, metadata);
}

/** Usage studies whose owner has published the counts. */
function ownedUsage({ studies }: Project): Set<string> {
  return new Set(studies.flatMap((study) => (study.kind === "usage" && study.publishedByOwner ? [study.study] : [])));
}

/** All rows of the parts in their order; an empty table of the right shape where no study has the part. */
function unionParts(kind: TableKind, paths: readonly string[]): string {
  if (paths.length > 0) return `SELECT * FROM read_parquet([${paths.map(quote).join(", ")}])`;
  const columns = Object.entries(tableSchemas[kind]).map(([name, type]) => `CAST(NULL AS ${type}) AS "${name}"`);
  return `SELECT ${columns.join(", ")} WHERE false`;
}
