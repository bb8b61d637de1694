import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDifferencing } from "../../publish/gate/checkDifferencing.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const policy = { ...exampleProject.policy, minimumBase: 10 };
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "differencing-"));
  await mkdir(join(site, "data", "studies"), { recursive: true });
  await connection.run(`COPY (SELECT * FROM (VALUES
    ('age', 'all', 18, NULL::INTEGER, NULL::VARCHAR), ('age', '55+', 55, NULL, NULL), ('age', '65+', 65, NULL, NULL),
    ('zone', 'centre', NULL, NULL, NULL)) d("domain", category, from_age, to_age, parent))
    TO '${join(site, "data/domains.parquet")}'`);
});
afterAll(async () => {
  connection.closeSync();
  instance.closeSync();
  await rm(site, { recursive: true, force: true });
});

/** @param bases respondents by `sex age area` */
async function found(bases: Readonly<Record<string, number | null>>): Promise<string[]> {
  const rows = Object.entries(bases).map(([place, base]) => {
    const [sex, age, area] = place.split(" ");
    return `('trust', '${sex}', '${age}', '${area}', ${base ?? "NULL"})`;
  });
  await connection.run(`COPY (SELECT * FROM (VALUES ${rows.join(", ")}) c(item, sex, age, area, base))
    TO '${join(site, "data/studies/poll.parquet")}'`);
  return (await checkDifferencing(connection, site, "poll", policy)).map((leak) => leak.found);
}

test("states that differ by few, or by nobody in one place alone, are pairs that one of two has to be hidden of", async () => {
  expect(await found({ "all all all": 100, "all 55+ all": 60, "all 65+ all": 52 })).toHaveLength(1);
  expect(
    await found({ "all 55+ all": 60, "all 65+ all": 40, "all 55+ centre": 20, "all 65+ centre": 20 })
  ).toHaveLength(1);
});

test("groups that are the same in the whole city tell nothing apart, there or anywhere", async () => {
  expect(
    await found({ "all all all": 60, "all 55+ all": 60, "all 65+ all": 60, "all 55+ centre": 20, "all 65+ centre": 20 })
  ).toEqual([]);
  expect(await found({ "all all all": 60, "female all all": 60, "female 65+ all": 20, "all 65+ all": 20 })).toEqual([]);
});

test("of one sex there may be nobody of an age, and that is of somebody", async () => {
  const bases = { "all 55+ all": 90, "all 65+ all": 70, "male 55+ all": 30, "male 65+ all": 30 };
  expect((await found(bases))[0]).toMatch(/1 pairs .* trust: male, 65\+, all within male, 55\+, all/);
});
