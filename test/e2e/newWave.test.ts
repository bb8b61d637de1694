import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import { nativeDatabase } from "../../publish/bake/nativeDatabase.js";
import { build, pathsOfCopy } from "./buildCopy.js";
import { changedPaths, hashTree } from "./hashTree.js";

test("a survey wave is an extract and a codebook: its page, its cells and its place in the trend appear", async () => {
  const paths = await pathsOfCopy();
  await writeWave(paths.data, {
    study: "ekp-2024-11",
    seed: "e2e",
    respondents: 400,
    selection: "ekp",
    like: "ekp-2024-05",
    fieldwork: { from: "2024-11-04", to: "2024-11-17" }
  });
  const { rebuilt } = await build(paths);
  expect(rebuilt).toEqual(["ekp-2024-11"]);

  const page = await readFile(join(paths.dist, "studies", "ekp-2024-11.html"), "utf8");
  expect(page).toContain("Синтетический опрос ekp-2024-11");
  expect(await readFile(join(paths.dist, "en", "studies", "index.html"), "utf8")).toContain(
    "Synthetic poll ekp-2024-11"
  );

  const database = await nativeDatabase(join(paths.dist, "data"));
  const count = async (table: string, where: string): Promise<unknown> =>
    (
      await database.query([table], { sql: `SELECT count(*)::INTEGER AS n FROM "${table}" WHERE ${where}`, params: [] })
    )[0]!["n"];
  expect(
    await count("studies/ekp-2024-11", "item = 'awareness' AND age = '65+' AND verdict <> 'suppressed'")
  ).toBeGreaterThan(0);
  expect(await count("trend", "series = 'ekp' AND study = 'ekp-2024-11' AND item = 'trust'")).toBeGreaterThan(0);
  expect(
    await count("wave_differences", "study = 'ekp-2024-11' AND earlier_study = 'ekp-2024-05' AND same_series")
  ).toBeGreaterThan(0);
  await database.close();
});

test("one number edited in an extract changes what depends on it and nothing else", async () => {
  const paths = await pathsOfCopy();
  const before = await hashTree(inject("site"));
  const extract = join(paths.data, "extracts", "municipal-platforms.csv");
  const { writeFile } = await import("node:fs/promises");
  await writeFile(extract, (await readFile(extract, "utf8")).replace("> 61 000", "> 62 000"));
  const { rebuilt } = await build(paths);
  expect(rebuilt).toEqual(["municipal-platforms"]);
  const changed = changedPaths(before, await hashTree(paths.dist));
  const pages = changed.filter((path) => path.endsWith(".html"));
  // The page of chains and pages of the other indicator studies name the checksum of the table that all of them share.
  const dependent =
    /(^|\/)(index|municipal|chain|studies\/(municipal-platforms|digital-petersburg|ekp-figures))\.html$/;
  expect(pages.filter((path) => !dependent.test(path))).toEqual([]);
  expect(pages).toContain("municipal.html");
  expect(changed.filter((path) => path.endsWith(".parquet"))).toEqual(
    ["data/catalogue.parquet", "data/indicators.parquet"].filter((path) => changed.includes(path))
  );
  expect(changed).toContain("data/indicators.parquet");
  const listings = ["data/tables.json", "manifest.json"];
  expect(changed.filter((path) => !/\.(html|csv|parquet)$/.test(path) && !listings.includes(path))).toEqual([]);
});
