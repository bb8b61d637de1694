import { expect, test } from "vitest";
import { type NestedUsage, suppressPeriods } from "../../loaders/suppress/suppressPeriods.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const policy = { ...exampleProject.policy, minimumUsageCount: 10 };
const row = (of: Partial<NestedUsage>): NestedUsage => ({
  study: "year",
  tabulation: "t",
  service: "portal",
  measure: "visits",
  unit: "visits",
  sex: "all",
  age: "all",
  value: 100,
  share: 1,
  printed_share: null,
  per_1000: 5,
  from_date: "2024-01-01",
  to_date: "2024-12-31",
  verdict: "published",
  ...of
});
const half = { study: "half", to_date: "2024-06-30" };
const hidden = (rows: readonly NestedUsage[], owned: readonly string[] = []): string[] =>
  suppressPeriods(rows, new Set(owned), policy)
    .filter(({ verdict }) => verdict === "suppressed")
    .map(({ study, age }) => `${study} ${age}`);

test("hides a period that leaves fewer than the minimum of a wider one, with the counts that it could be summed from", () => {
  const rows = [
    row({}),
    row({ age: "65+", value: 60 }),
    row({ age: "18-64", value: 40 }),
    row({ ...half, value: 70 }),
    row({ ...half, age: "65+", value: 55 }),
    row({ ...half, age: "18-64", value: 15 })
  ];
  expect(hidden(rows)).toEqual(["half 65+", "half 18-64"]);
  expect(suppressPeriods(rows, new Set(), policy)[4]).toMatchObject({ value: null, share: null, per_1000: null });
});

test("hides a whole table whose total leaves few", () => {
  expect(hidden([row({}), row({ ...half, value: 95 }), row({ ...half, age: "65+", value: 50 })])).toEqual([
    "half all",
    "half 65+"
  ]);
});

test("hides the part of a service that is nearly all of it, in the same period alone", () => {
  const part = { study: "part", service: "portal/appeals", value: 94 };
  expect(hidden([row({}), row(part)])).toEqual(["part all"]);
  expect(hidden([row({}), row({ ...part, ...half, study: "part" })])).toEqual([]);
  expect(hidden([row({}), row({ ...part, service: "portals" })])).toEqual([]);
});

test("takes what an owner has published as given", () => {
  const rows = [row({}), row({ ...half, value: 95 })];
  expect(hidden(rows, ["half", "year"])).toEqual([]);
  expect(hidden(rows, ["half"])).toEqual(["year all"]);
  expect(hidden(rows, ["year"])).toEqual(["half all"]);
});

test("leaves other measures, groups and differences that are large enough", () => {
  expect(
    hidden([
      row({}),
      row({ ...half, value: 90 }),
      row({ ...half, measure: "views", value: 99 }),
      row({ ...half, sex: "male", value: 99 })
    ])
  ).toEqual([]);
});
