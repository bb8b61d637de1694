import { expect, test } from "vitest";
import { exampleDatabase } from "./exampleDatabase.js";

const database = exampleDatabase();

test("every Parquet file is a view of its name; folders are part of it", () => {
  expect(database().published).toEqual([
    "catalogue",
    "differences/ekp-2024-05",
    "differences/pos-2023-11",
    "domains",
    "items",
    "studies/ekp-2024-05",
    "studies/pos-2023-11",
    "usage"
  ]);
});

test("parameters are bound and rows are plain", async () => {
  const rows = await database().query(["studies/ekp-2024-05"], {
    sql: 'SELECT count(*) AS cells, sum(base) AS base, max(synthetic) AS synthetic FROM "studies/ekp-2024-05" WHERE age = ? AND sex = ?',
    params: ["65+", "all"]
  });
  expect(rows).toEqual([{ cells: 16, base: 12800, synthetic: true }]);
});

test("a table that is not published and SQL that is wrong are refused by name", async () => {
  await expect(database().query(["respondents"], { sql: "SELECT 1", params: [] })).rejects.toThrow(
    "no such published table: respondents"
  );
  await expect(database().query([], { sql: "SELEC 1", params: [] })).rejects.toThrow("SELEC");
});
