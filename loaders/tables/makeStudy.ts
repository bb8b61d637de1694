import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { withDeclaredReads } from "../freshness/declaredReads.js";
import type { Inputs } from "../freshness/inputs.js";
import { analyseStudy } from "../pipeline.js";
import type { Project, Study } from "../project/project.js";
import { writeKept } from "../states/keptFile.js";
import type { TableKind } from "../write/tableSchemas.js";
import { type Metadata, writeColumns, writeTable } from "../write/writeTable.js";
import { AUDIT_FILE } from "../audit/readAudit.js";
import { rowsMetadata } from "../microdata/rowsMetadata.js";
import { extractPaths } from "./extractPaths.js";
import { hashLargeFile } from "./hashFiles.js";
import { linkInputs } from "./linkInputs.js";
import { partText } from "./part.js";
import { publishedInputs } from "./publishedInputs.js";
import { recordPaths } from "./recordPaths.js";

/** The tables of one study, to be made. */
export interface StudyJob {
  readonly study: Study;
  /** As `studyProject` gives it. */
  readonly project: Project;
  readonly inputs: Inputs;
  /** Receives the tables and, last, `part.json`; a folder of this build alone. */
  readonly folder: string;
}

/** Kind of the part that holds rows of respondents. */
const ROWS = "microdata";

/** Where `makeStudy` leaves what is remembered of a survey: beside the tables, never among them. */
export function rememberedFiles(folder: string): { readonly state: string; readonly worlds: string } {
  return { state: `${folder}.state`, worlds: `${folder}.worlds` };
}

/**
 * Makes the tables of a study from its declared inputs alone: it is given a data folder that holds nothing else.
 *
 * @throws UndeclaredInputError where a stage reads a file by another path
 */
export async function makeStudy({ study, project, inputs, folder }: StudyJob): Promise<void> {
  const root = `${folder}.inputs`;
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    await linkInputs(project.root, [...extractPaths(study), ...recordPaths(study)], root);
    const { tables, rows, state, worlds, audit } = await withDeclaredReads([root], () =>
      analyseStudy(study, { ...project, root })
    );
    const metadata = provenance(study, publishedInputs(study, inputs));
    await mkdir(folder, { recursive: true });
    for (const [kind, table] of Object.entries(tables))
      await writeTable(connection, kind as TableKind, table, join(folder, `${kind}.parquet`), metadata);
    if (rows !== null) {
      const described = { ...metadata, ...rowsMetadata(study, project, rows) };
      await writeColumns(connection, ROWS, rows.schema, rows.table, join(folder, `${ROWS}.parquet`), described);
    }
    await writeFile(join(folder, AUDIT_FILE), JSON.stringify(audit));
    if (state !== null) await writeKept(rememberedFiles(folder).state, state);
    if (worlds !== null) await writeKept(rememberedFiles(folder).worlds, worlds);
    await refuseMoved(root, study, inputs);
    await writeFile(
      join(folder, "part.json"),
      await partText(folder, inputs, [...Object.keys(tables), ...(rows === null ? [] : [ROWS])])
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(root, { recursive: true, force: true });
  }
}

/** An extract written to while it was read has a hash that is not its own. */
async function refuseMoved(root: string, study: Study, inputs: Inputs): Promise<void> {
  for (const path of extractPaths(study)) {
    if ((await hashLargeFile(join(root, path))) !== inputs[`data/${path}`])
      throw new Error(`data/${path} changed while ${study.study} was made: build again`);
  }
}

function provenance(study: Study, inputs: Inputs): Metadata {
  return {
    study: study.study,
    kind: study.kind,
    synthetic: String(study.synthetic),
    owner: study.provenance.owner.en,
    source: study.provenance.source.en,
    citation: study.provenance.citation.en,
    source_date: study.provenance.date,
    extracts: extractPaths(study)
      .map((path) => `${path} sha256:${inputs[`data/${path}`]!}`)
      .join("; "),
    made_with: "vozrast"
  };
}
