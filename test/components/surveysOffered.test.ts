import { expect, test } from "vitest";
import type { CatalogueRow } from "../../src/components/catalogue.js";
import { surveysOffered } from "../../src/components/surveysOffered.js";

const row = (study: string, kind: string, to_date: string | null) => ({ study, kind, to_date }) as CatalogueRow;
const catalogue = [row("a", "survey", "2022-01-01"), row("b", "survey", "2024-01-01"), row("u", "usage", null)];
const asked = [
  { study: "a", item: "trust" },
  { study: "b", item: "trust" },
  { study: "b", item: "awareness" }
];

test("surveys that asked one of the items, newest first", () => {
  expect(surveysOffered(catalogue, asked, ["trust"]).map(({ study }) => study)).toEqual(["b", "a"]);
  expect(surveysOffered(catalogue, asked, ["awareness", "barriers"]).map(({ study }) => study)).toEqual(["b"]);
});

test("all surveys, but no other study, where the page names no item", () => {
  expect(surveysOffered(catalogue, [], []).map(({ study }) => study)).toEqual(["b", "a"]);
});
