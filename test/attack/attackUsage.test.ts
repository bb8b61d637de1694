import { expect, test } from "vitest";
import { attackUsage } from "../../publish/attack/attackUsage.js";
import { highsSolver } from "../../publish/attack/solveIntervals.js";
import type { UsageEvidence } from "../../publish/attack/usageSystem.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const policy = { ...exampleProject.policy, minimumUsageCount: 10, usageRoundingBase: 10 };
const row = (of: Partial<UsageEvidence>): UsageEvidence => ({
  study: "s", tabulation: "t", service: "portal", measure: "visits", unit: "visits", sex: "all", age: "all", value: null,
  printed: true, bound: "exact", from: "2024-01-01", to: "2024-12-31", ...of
});
const found = async (...rows: readonly UsageEvidence[]): Promise<string[]> =>
  attackUsage(await highsSolver(), rows, policy).disclosures.map(({ what, found: value, chain }) => `${what}: ${value} (${chain.length})`);

test("a hidden band is what the others leave of their sum", async () => {
  expect(await found(
    row({ printed: false, value: 100 }), row({ age: "18-64", value: 96 }), row({ age: "65+" })
  )).toEqual(["visits of portal, both sexes, 65+, 2024-01-01 to 2024-12-31: is 4 (2)"]);
  expect(await found(row({ printed: false, value: 100 }), row({ age: "18-64" }), row({ age: "65+" }))).toEqual([]);
});

test("a printed total may hold those of unknown age", async () => {
  const [told] = await found(row({ value: 100 }), row({ age: "18-64", value: 96 }), row({ age: "65+" }));
  expect(told).toContain("lies between 0 and 4");
});

test("a quarter is what the other quarters leave of the year", async () => {
  const quarters = [["01-01", "03-31"], ["04-01", "06-30"], ["07-01", "09-30"], ["10-01", "12-31"]] as const;
  const rows = (hidden: number) => quarters.map(([from, to], at) =>
    row({ study: `q${at}`, from: `2024-${from}`, to: `2024-${to}`, value: at < hidden ? null : 30 }));
  expect(await found(row({ value: 97 }), ...rows(1))).toEqual(["visits of portal, both sexes, all ages, 2024-01-01 to 2024-03-31: is 7 (4)"]);
  expect(await found(row({ value: 97 }), ...rows(2))).toEqual([]);
});

test("people of two periods do not add up", async () => {
  const people = { unit: "persons", measure: "users" };
  expect(await found(
    row({ ...people, value: 97 }), row({ ...people, study: "h1", to: "2024-06-30", value: 90 }),
    row({ ...people, study: "h2", from: "2024-07-01" })
  )).toEqual([]);
});

test("a part of a service is what the others leave of it, and no more than it", async () => {
  expect(await found(row({ value: 8, study: "whole" }), row({ service: "portal/appeals", study: "part" })))
    .toEqual(["visits of portal/appeals, both sexes, all ages, 2024-01-01 to 2024-12-31: lies between 0 and 8 (1)"]);
});

test("rounded counts leave the range of their rounding", async () => {
  const rounded = { bound: "rounded" } as const;
  expect(await found(
    row({ ...rounded, printed: false, value: 100 }), row({ ...rounded, age: "18-64", value: 90 }), row({ ...rounded, age: "65+" })
  )).toEqual([]);
});

test("tables that contradict one another are attacked by themselves", async () => {
  expect(await found(
    row({ study: "a", printed: false, value: 100 }), row({ study: "a", age: "18-64", value: 96 }), row({ study: "a", age: "65+" }),
    row({ study: "b", tabulation: "other", printed: false, value: 70 })
  )).toEqual(["visits of portal, both sexes, 65+, 2024-01-01 to 2024-12-31: is 4 (2)"]);
});
