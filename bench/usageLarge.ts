import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { analyseStudy } from "../loaders/pipeline.js";
import { readProject } from "../loaders/project/readProject.js";
import type { TableKind } from "../loaders/write/tableSchemas.js";
import { writeTable } from "../loaders/write/writeTable.js";

/**
 * Makes the published tables of a usage study, all stages; or has DuckDB copy a file to Parquet. A process of its own
 * for each, so that the memory is its own. Prints seconds and peak resident memory.
 */
async function main(job: string, path: string, target: string): Promise<void> {
  const started = performance.now();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  if (job === "copy") await connection.run(`COPY (SELECT * FROM read_csv('${path}')) TO '${target}' (FORMAT parquet)`);
  else {
    const project = await readProject(path);
    const { tables } = await analyseStudy(
      project.studies.find(({ study }) => study === job)!,
      project
    );
    await mkdir(target, { recursive: true });
    for (const [kind, table] of Object.entries(tables)) {
      await writeTable(connection, kind as TableKind, table, join(target, `${kind}.parquet`), { study: job });
    }
  }
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes }));
}

await main(process.argv[2]!, process.argv[3]!, process.argv[4]!);
