import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyParquet } from "../../loaders/write/writeTable.js";
import { type PublishedFigures, publishedFigures } from "../../publish/gate/publishedFigures.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const policy = { ...exampleProject.policy, minimumCount: 3, zeros: "hidden" as const };
let site: string;
let published: PublishedFigures;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "figures-"));
  await mkdir(join(site, "data"));
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const rows = `SELECT * FROM (VALUES ('rows', 50, 0.02::DOUBLE), ('rows', 50, 0.4), ('cells', 60, 0.02), ('cells', NULL, NULL))
    AS trend (study, base, estimate)`;
  await copyParquet(connection, rows, join(site, "data/trend.parquet"), { made_with: "vozrast" });
  published = await publishedFigures(connection, site, ["trend", "missing"], ["rows"], policy);
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => rm(site, { recursive: true, force: true }));

test("a figure of a table is published, and so is what it leaves of 1", () => {
  expect([0.4, 0.6, 0.02, 0.98, 0.5].map(published.has)).toEqual([true, true, true, true, false]);
});

test("a small count passes for the share and the base of a study whose rows are released, and for nothing else", () => {
  expect(published.isOfReleasedRows(50, 0.02)).toBe(true);
  expect(published.isOfReleasedRows(60, 0.02)).toBe(false);
  expect(published.isOfReleasedRows(50, 0.04)).toBe(false);
});

test("who did not give a rare answer are as many as the rows say, too", () => {
  expect(published.isOfReleasedRows(50, 1 - 0.02)).toBe(true);
  expect(published.isOfReleasedRows(60, 1 - 0.02)).toBe(false);
});
