import { expect, test } from "vitest";
import type { UsageStudy } from "../../loaders/project/usageStudy.js";
import { tabulateUsage } from "../../loaders/usage/tabulateUsage.js";
import { suppressUsage } from "../../loaders/suppress/suppressUsage.js";
import { exampleProject } from "../survey/exampleSurvey.js";
import { countTables } from "../validate/usageFixture.js";
import { plainTable } from "./plainTable.js";
import { delimited } from "../read/delimited.js";

const text = { ru: "", en: "" };
const study = {
  study: "users",
  kind: "usage",
  synthetic: false,
  service: { id: "s", label: text },
  period: null,
  publishedByOwner: true,
  population: { margin: "people", conversion: text },
  printed: [],
  tables: [
    {
      ...plainTable,
      table: "age",
      percentColumn: "%",
      totalRow: "",
      dimensions: [{ column: "Age", domain: "age", codes: { "18-64": "18-64", "65+": "65+" }, fillDown: false }],
      extract: delimited({ path: "", delimiter: ";" }),
      measures: [{ column: "Users", measure: "users", label: text, unit: "accounts", bound: "exact", scale: 1 }]
    }
  ]
} as unknown as UsageStudy;
const raw = {
  columns: ["Age", "Users", "%"],
  rows: 3,
  cells: [
    ["18-64", "65+", ""],
    ["1 400", "9", "1 409"],
    ["99", "1", ""]
  ],
  sha256: "",
  bytes: 0
};
const usage = tabulateUsage(await countTables({ age: raw }, study), study, exampleProject);
const row = (age: string) =>
  usage.objects().find((found) => (found as { age: string }).age === age) as Record<string, unknown>;

test("counts per 1,000 residents of the same age, shares of the tabulation's own sum", () => {
  expect(row("18-64")).toMatchObject({
    value: 1400,
    population: 700,
    per_1000: 2000,
    share: 1400 / 1409,
    printed_share: 99,
    printed: true
  });
  expect(row("65+")).toMatchObject({ value: 9, population: 300, per_1000: 30, population_share: 0.3 });
});

test("the sum is made of the bands, and is marked as not printed", () => {
  expect(row("all")).toMatchObject({ value: 1409, population: 1000, printed: false, share: 1 });
});

test("a small count is hidden unless its owner has published it", () => {
  const { policy, domains } = exampleProject;
  expect(suppressUsage(usage, study, policy, domains).objects()).toEqual(usage.objects());
  const hidden = suppressUsage(usage, { ...study, publishedByOwner: false }, policy, domains).objects() as Record<
    string,
    unknown
  >[];
  expect(hidden.find(({ age }) => age === "65+")).toMatchObject({
    value: null,
    per_1000: null,
    share: null,
    verdict: "suppressed"
  });
  expect(hidden.find(({ age }) => age === "18-64")).toMatchObject({ value: null, verdict: "suppressed" });
  expect(hidden.find(({ age }) => age === "all")).toMatchObject({ value: 1409, verdict: "published" });
});
