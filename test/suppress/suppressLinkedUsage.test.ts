import { expect, test } from "vitest";
import { linkedPlaces } from "../../loaders/suppress/linkedPlaces.js";
import { type LinkedUsage, suppressLinkedUsage } from "../../loaders/suppress/suppressLinkedUsage.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const project = { ...exampleProject, policy: { ...exampleProject.policy, minimumUsageCount: 10 } };
const row = (of: Partial<LinkedUsage>): LinkedUsage => ({
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
  printed: true,
  bound: "exact",
  ...of
});
const quarters = [
  ["01-01", "03-31"],
  ["04-01", "06-30"],
  ["07-01", "09-30"],
  ["10-01", "12-31"]
] as const;
const year = (values: readonly (number | null)[]): LinkedUsage[] => [
  row({ value: 120 }),
  ...values.map((value, at) =>
    row({ study: `q${at + 1}`, from_date: `2024-${quarters[at]![0]}`, to_date: `2024-${quarters[at]![1]}`, value })
  )
];
const hidden = async (rows: readonly LinkedUsage[], owned: readonly string[] = []): Promise<string[]> =>
  (await suppressLinkedUsage(rows, new Set(owned), project))
    .filter(({ value }) => value === null)
    .map(({ study, age }) => `${study} ${age}`);

test("hides the cheapest count besides a quarter that the others leave of the year", async () => {
  expect(await hidden(year([4, 50, 40, 26]))).toEqual([]);
  expect(await hidden(year([null, 50, 40, 26]))).toEqual(["q1 all", "q4 all"]);
});

test("leaves a hidden count that nothing gives away alone", async () => {
  expect(await hidden(year([null, 50, 40]))).toEqual(["q1 all"]);
  expect(await hidden(year([null, null, 40, 26]))).toEqual(["q1 all", "q2 all"]);
});

test("people of the quarters do not add up to those of the year", async () => {
  expect(await hidden(year([null, 50, 40, 26]).map((one) => ({ ...one, unit: "persons" })))).toEqual(["q1 all"]);
});

test("what an owner has published stays, and another count is hidden", async () => {
  expect(await hidden(year([null, 50, 40, 26]), ["q4", "year"])).toEqual(["q1 all", "q3 all"]);
  expect(await hidden(year([null, 50, 40, 26]), ["year", "q2", "q3", "q4"])).toEqual(["q1 all"]);
});

test("a table that shows what another hides loses it, and the share of a hidden total goes", async () => {
  const bands = (study: string, hides: boolean): LinkedUsage[] => [
    row({ study, age: "18-64", value: hides ? null : 92, share: 0.92 }),
    row({ study, age: "65+", value: hides ? null : 8, share: 0.08 }),
    row({ study, printed: false })
  ];
  expect(await hidden([...bands("a", true), ...bands("b", false).slice(0, 1)])).toEqual([
    "a 18-64",
    "a 65+",
    "b 18-64"
  ]);
  const rows = year([null, 50, 40, 26]).flatMap((one) =>
    one.study === "q4" ? [one, { ...one, age: "65+", printed: true, value: 20, share: 0.7 }] : [one]
  );
  const shown = await suppressLinkedUsage(rows, new Set(), project);
  expect(shown.find(({ study, age }) => study === "q4" && age === "all")).toMatchObject({
    value: null,
    share: null,
    per_1000: null,
    verdict: "suppressed"
  });
  expect(shown.find(({ study, age }) => study === "q4" && age === "65+")).toMatchObject({ share: null });
});

test("figures that contradict one another are left as they are", async () => {
  expect(
    await hidden([...year([30, 50, 40, 26]), row({ study: "other", service: "mini_app", age: "65+", value: null })])
  ).toEqual(["other 65+"]);
  expect(await hidden(year([null, 150, 40, 26]))).toEqual(["q1 all"]);
});

test("only tables whose services and periods have something in common are held against one another", () => {
  const rows = [
    ...year([null, 50]),
    row({ study: "undated", from_date: null, to_date: null }),
    row({ study: "part", service: "portal/appeals" }),
    row({ study: "other", service: "portals" }),
    row({ study: "later", from_date: "2025-01-01", to_date: "2025-12-31" })
  ];
  expect(linkedPlaces(rows).map((group) => group.map(({ study }) => study).sort())).toEqual([
    ["undated"],
    ["part", "q1", "q2", "year"],
    ["other"],
    ["later"]
  ]);
});
