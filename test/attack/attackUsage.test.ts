import type { Highs } from "highs";
import { expect, test } from "vitest";
import type { AttackResult } from "../../publish/attack/attackResult.js";
import { attackUsage } from "../../publish/attack/attackUsage.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import { ContradictionError } from "../../publish/attack/solveIntervals.js";
import type { UsageEvidence } from "../../publish/attack/usageSystem.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const policy = { ...exampleProject.policy, minimumUsageCount: 10, usageRoundingBase: 10 };
const row = (of: Partial<UsageEvidence>): UsageEvidence => ({
  study: "s",
  tabulation: "t",
  service: "portal",
  measure: "visits",
  unit: "visits",
  sex: "all",
  age: "all",
  value: null,
  printed: true,
  bound: "exact",
  from: "2024-01-01",
  to: "2024-12-31",
  ...of
});
const attacked = async (...rows: readonly UsageEvidence[]): Promise<AttackResult> =>
  attackUsage(await highsSolver(), rows, policy);
const found = async (...rows: readonly UsageEvidence[]): Promise<string[]> =>
  (await attacked(...rows)).disclosures.map(({ what, found: value, chain }) => `${what}: ${value} (${chain.length})`);

test("a hidden band is what the others leave of their sum", async () => {
  expect(
    await found(row({ printed: false, value: 100 }), row({ age: "18-64", value: 96 }), row({ age: "65+" }))
  ).toEqual(["s (t): visits of portal, both sexes, 65+, 2024-01-01 to 2024-12-31: is 4 (2)"]);
  expect(await found(row({ printed: false, value: 100 }), row({ age: "18-64" }), row({ age: "65+" }))).toEqual([]);
});

test("a printed total may hold those of unknown age", async () => {
  const [told] = await found(row({ value: 100 }), row({ age: "18-64", value: 96 }), row({ age: "65+" }));
  expect(told).toContain("lies between 0 and 4");
});

test("a quarter is what the other quarters leave of the year", async () => {
  const quarters = [
    ["01-01", "03-31"],
    ["04-01", "06-30"],
    ["07-01", "09-30"],
    ["10-01", "12-31"]
  ] as const;
  const rows = (hidden: number) =>
    quarters.map(([from, to], at) =>
      row({ study: `q${at}`, from: `2024-${from}`, to: `2024-${to}`, value: at < hidden ? null : 30 })
    );
  expect(await found(row({ value: 97 }), ...rows(1))).toEqual([
    "q0 (t): visits of portal, both sexes, all ages, 2024-01-01 to 2024-03-31: is 7 (4)"
  ]);
  expect(await found(row({ value: 97 }), ...rows(2))).toEqual([]);
});

test("people of two periods do not add up", async () => {
  const people = { unit: "persons", measure: "users" };
  expect(
    await found(
      row({ ...people, value: 97 }),
      row({ ...people, study: "h1", to: "2024-06-30", value: 90 }),
      row({ ...people, study: "h2", from: "2024-07-01" })
    )
  ).toEqual([]);
});

test("a part of a service is what the others leave of it, and no more than it", async () => {
  expect(await found(row({ value: 8, study: "whole" }), row({ service: "portal/appeals", study: "part" }))).toEqual([
    "part (t): visits of portal/appeals, both sexes, all ages, 2024-01-01 to 2024-12-31: lies between 0 and 8 (1)"
  ]);
});

test("rounded counts leave the range of their rounding", async () => {
  const rounded = { bound: "rounded" } as const;
  expect(
    await found(
      row({ ...rounded, printed: false, value: 100 }),
      row({ ...rounded, age: "18-64", value: 90 }),
      row({ ...rounded, age: "65+" })
    )
  ).toEqual([]);
});

test("users of parts of a service, and of two periods, may be the same people", async () => {
  const people = { unit: "persons", measure: "users" };
  expect(
    await attacked(
      row({ ...people, value: 100 }),
      row({ ...people, service: "portal/appeals", value: 80 }),
      row({ ...people, service: "portal/school", value: 70 }),
      row({ ...people, service: "portal/clinic" })
    )
  ).toMatchObject({ targets: 1, disclosures: [], setAside: [] });
});

test("users of a period are no more than those of a longer one, and no fewer than the others leave of it", async () => {
  const people = { unit: "persons", measure: "users" };
  const [first, second] = [
    { study: "h1", to: "2024-06-30" },
    { study: "h2", from: "2024-07-01" }
  ];
  expect(await found(row({ ...people, value: 8 }), row({ ...people, ...first }))).toEqual([
    expect.stringContaining("2024-01-01 to 2024-06-30: lies between 0 and 8")
  ]);
  expect(
    await found(row({ ...people, value: 12 }), row({ ...people, ...first, value: 5 }), row({ ...people, ...second }))
  ).toEqual([expect.stringContaining("2024-07-01 to 2024-12-31: lies between 7 and 12")]);
  // A part of the service in half of the year is no more than the service in the year.
  expect(await found(row({ ...people, value: 8 }), row({ ...people, ...first, service: "portal/appeals" }))).toEqual([
    expect.stringContaining("lies between 0 and 8")
  ]);
});

test("a sum of printed counts of all sexes holds those of unknown sex", async () => {
  const bySex = { study: "s", tabulation: "by_sex" };
  expect(
    await attacked(
      row({ age: "18-64", value: 60 }),
      row({ age: "65+", value: 40 }),
      row({ printed: false, value: 100 }),
      row({ ...bySex, sex: "female", value: 45 }),
      row({ ...bySex, sex: "male", value: 50 }),
      row({ ...bySex, printed: false, value: 95 })
    )
  ).toMatchObject({ setAside: [], disclosures: [] });
});

test("a figure that contradicts the others is set aside and named, and the rest is attacked", async () => {
  const rows = [
    row({ study: "a", printed: false, value: 100 }),
    row({ study: "a", age: "18-64", value: 96 }),
    row({ study: "a", age: "65+" }),
    row({ study: "b", tabulation: "other", printed: false, value: 70 })
  ];
  expect(await attacked(...rows)).toMatchObject({
    targets: 1,
    notAttacked: 0,
    setAside: ["b (other): visits of portal, both sexes, all ages, 2024-01-01 to 2024-12-31 (70)"],
    disclosures: [{ what: "a (t): visits of portal, both sexes, 65+, 2024-01-01 to 2024-12-31", found: "is 4" }]
  });
});

test("a total less than its parts is set aside, not the parts", async () => {
  expect(
    await attacked(
      row({ printed: false, value: 100 }),
      row({ age: "18-54", value: 96 }),
      row({ age: "55-64", value: 30 }),
      row({ age: "65+" })
    )
  ).toMatchObject({
    targets: 1,
    disclosures: [],
    setAside: ["s (t): visits of portal, both sexes, all ages, 2024-01-01 to 2024-12-31 (100)"]
  });
});

test("one contradiction leaves every other hidden count attacked", async () => {
  const contradicting = [row({ printed: false, value: 100 }), row({ age: "18-64", value: 196 }), row({ age: "65+" })];
  const hidden = [{ age: "18-64", value: 96 }, { age: "65+" }];
  const [other, later] = [{ service: "mini_app" }, { study: "later", from: "2025-01-01", to: "2025-12-31" }];
  expect(
    await found(
      ...contradicting,
      row({ ...other, printed: false, value: 100 }),
      ...hidden.map((of) => row({ ...other, ...of })),
      row({ ...later, printed: false, value: 99 }),
      ...hidden.map((of) => row({ ...later, ...of }))
    )
  ).toEqual([
    expect.stringContaining("mini_app, both sexes, 65+, 2024-01-01 to 2024-12-31: is 4"),
    expect.stringContaining("portal, both sexes, 65+, 2025-01-01 to 2025-12-31: is 3")
  ]);
});

test("each of two tables that contradict one another is attacked by itself as well", async () => {
  const table = (study: string, total: number): UsageEvidence[] => [
    row({ study, printed: false, value: total }),
    row({ study, age: "18-64", value: 60 }),
    row({ study, age: "65+" })
  ];
  const { disclosures, setAside } = await attacked(...table("a", 64), ...table("b", 100));
  expect(disclosures.map(({ found: value }) => value)).toContain("is 4");
  expect(setAside).toHaveLength(1);
});

test("what an owner rounded is as near as the zeros that all its counts end with", async () => {
  const rounded = { bound: "rounded" } as const;
  expect(
    await found(
      row({ ...rounded, printed: false, value: 12_000 }),
      row({ ...rounded, age: "18-64", value: 11_900 }),
      row({ ...rounded, age: "65+" })
    )
  ).toEqual([]);
});

test("counts that the solver cannot go for are told, not passed over", async () => {
  const helpless = {
    ...(await highsSolver()),
    withModel: () => {
      throw new ContradictionError("no whole counts");
    }
  };
  expect(
    attackUsage(helpless as Highs, [row({ value: 100 }), row({ age: "65+" }), row({ age: "18-64" })], policy)
  ).toEqual({ study: "usage", targets: 0, disclosures: [], setAside: [], notAttacked: 2 });
});
