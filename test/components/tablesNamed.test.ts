import { expect, test } from "vitest";
import { tablesNamed } from "../../src/components/tablesNamed.js";

const published = ["catalogue", "items", "studies/ekp-2024-05", "studies/pos-2023-11"];

test("quoted and bare names, in any case, in joins and subqueries", () => {
  expect(tablesNamed('SELECT * FROM "studies/ekp-2024-05" JOIN Catalogue USING (study)', published)).toEqual([
    "catalogue",
    "studies/ekp-2024-05"
  ]);
  expect(tablesNamed("SELECT 1 WHERE EXISTS (SELECT * FROM items)", published)).toEqual(["items"]);
});

test("part of a longer name is not the name", () => {
  expect(tablesNamed('SELECT items_total FROM "studies/ekp-2024"', published)).toEqual([]);
});
