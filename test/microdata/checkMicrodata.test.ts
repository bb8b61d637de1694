import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RowsTable, rowsTable } from "../../loaders/microdata/rowsTable.js";
import { releaseRows } from "../../loaders/microdata/releaseRows.js";
import type { Project } from "../../loaders/project/project.js";
import { copyParquet, quote, writeColumns } from "../../loaders/write/writeTable.js";
import { checkMicrodata } from "../../publish/gate/checkMicrodata.js";
import { writeRowsCsv } from "../../publish/microdata/writeRowsCsv.js";
import { manyRespondents, rowsProject, rowsStudy } from "./exampleRows.js";

let site: string;
let rows: RowsTable;
const item = manyRespondents(1, "i").answers[0]!.item;
const project: Project = {
  ...rowsProject,
  items: new Map([["trust", item]]),
  domains: {
    ...rowsProject.domains,
    zone: ["a", "b", "c"].map((id) => ({ id, label: { ru: id, en: id }, aliases: [], parent: null }))
  },
  studies: [
    {
      ...rowsStudy,
      columns: [{ role: "item", layout: "single", column: "q", item: "trust", codes: {}, missing: {}, askedIf: null }]
    }
  ]
};
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "gate-rows-"));
  const { respondents } = releaseRows(manyRespondents(400, "gate"), rowsStudy, project);
  rows = rowsTable(respondents, new Float64Array(400).fill(2.5), project);
});
afterAll(() => rm(site, { recursive: true }));

/** A site whose rows are changed by an SQL expression over the sound ones. */
async function leaks(select: string): Promise<string[]> {
  const folder = join(site, "data/microdata");
  await mkdir(folder, { recursive: true });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const metadata = { labels: JSON.stringify(rows.labels) };
  await writeColumns(connection, "rows", rows.schema, rows.table, join(folder, "sound.parquet"), metadata);
  await copyParquet(
    connection,
    `${select} FROM (SELECT row_number() OVER () AS row, * FROM read_parquet(${quote(join(folder, "sound.parquet"))}))`,
    join(folder, "rows.parquet"),
    metadata
  );
  connection.closeSync();
  await writeRowsCsv(site, ["rows"]);
  return (await checkMicrodata(site, project)).map(({ rule }) => rule);
}

test("sound rows pass", async () => {
  expect(await leaks("SELECT * EXCLUDE row")).toEqual([]);
});

test.each([
  ["k-anonymity", "SELECT * EXCLUDE row REPLACE (CASE row WHEN 1 THEN '65+, lives alone' ELSE age END AS age)"],
  [
    "l-diversity",
    "SELECT * EXCLUDE row REPLACE (CASE WHEN sex = 'female' AND age = '18-34' THEN 'fully' ELSE trust END AS trust)"
  ],
  ["weight", "SELECT * EXCLUDE row REPLACE (CASE row WHEN 1 THEN 2.51 ELSE weight END AS weight)"],
  ["rare answer", "SELECT * EXCLUDE row REPLACE (CASE row WHEN 1 THEN 'a phrase of its own' ELSE trust END AS trust)"],
  ["column", "SELECT *"]
])("%s is checked", async (rule, select) => {
  expect(await leaks(select)).toContain(rule);
});

test("rows of a study whose owner has not permitted them are a leak, and so are promised rows that are not there", async () => {
  await leaks("SELECT * EXCLUDE row");
  const cells = { ...project, studies: project.studies.map((study) => ({ ...study, release: "cells" as const })) };
  expect((await checkMicrodata(site, cells)).map(({ found }) => found)).toEqual([
    "rows of a study whose owner has not permitted it"
  ]);
  await rm(join(site, "data/microdata/rows.parquet"));
  expect((await checkMicrodata(site, project)).map(({ found }) => found)).toEqual([
    "the codebook promises rows that are not there"
  ]);
});
