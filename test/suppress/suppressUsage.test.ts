import { describe, expect, test } from "vitest";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import { suppressUsage } from "../../loaders/suppress/suppressUsage.js";
import type { UsageRow } from "../../loaders/suppress/usageRow.js";
import { tableOf } from "../../loaders/write/tableOf.js";
import { tableSchemas } from "../../loaders/write/tableSchemas.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const { domains } = exampleProject;
const policy: DisclosurePolicy = {
  ...exampleProject.policy,
  minimumUsageCount: 10,
  usageDominance: 0.85,
  usageRoundingBase: 10
};
const unowned = { publishedByOwner: false };
const ages = ["18-64", "65-79", "80+"];

/** A table of sexes × ages with its sums; `of` is the measure's name. */
function counts(
  female: readonly number[],
  male: readonly number[],
  of = "users",
  unit: UsageRow["unit"] = "persons"
): UsageRow[] {
  const row = (sex: string, age: string, value: number, printed: boolean): UsageRow => ({
    tabulation: "t",
    measure: of,
    unit,
    sex,
    age,
    value,
    printed,
    bound: "exact",
    share: 0,
    printed_share: 50,
    population: 1000,
    per_1000: value,
    verdict: "published"
  });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const sexes = [
    ["female", female],
    ["male", male],
    ["all", female.map((value, at) => value + male[at]!)]
  ] as const;
  return sexes.flatMap(([sex, values]) => [
    ...ages.map((age, at) => row(sex, age, values[at]!, sex !== "all")),
    row(sex, "all", sum(values), false),
    row(sex, "65+", values[1]! + values[2]!, false)
  ]);
}

function published(rows: readonly UsageRow[], of: Partial<DisclosurePolicy> = {}, study = unowned): UsageRow[] {
  const whole = rows.map((row) => ({
    ...Object.fromEntries(Object.keys(tableSchemas.usage).map((name) => [name, null])),
    ...row
  }));
  return suppressUsage(tableOf("usage", whole), study, { ...policy, ...of }, domains).objects() as UsageRow[];
}

const hidden = (rows: readonly { sex: string; age: string; value: number | null }[]): string[] =>
  rows.filter(({ value }) => value === null).map(({ sex, age }) => `${sex} ${age}`);

/** The least and largest value of a cell over every table of counts up to `most` that gives the figures shown. */
function range(
  rows: readonly UsageRow[],
  shown: readonly UsageRow[],
  sex: string,
  age: string,
  most: number
): [number, number] {
  const sides = ["female", "male"];
  let [lower, upper] = [Infinity, -Infinity];
  const values = sides.flatMap((side) => ages.map((band) => ({ side, band, value: 0 })));
  const fixed = (side: string, band: string): number | null =>
    shown.find((row) => row.sex === side && row.age === band)!.value;
  const agrees = (): boolean =>
    shown.every((row) => {
      if (row.value === null) return true;
      const own = values.filter(
        ({ side, band }) =>
          (row.sex === "all" || row.sex === side) &&
          (row.age === "all" || row.age === band || (row.age === "65+" && band !== "18-64"))
      );
      return own.reduce((sum, { value }) => sum + value, 0) === row.value;
    });
  const visit = (at: number): void => {
    if (at === values.length) {
      if (!agrees()) return;
      const { value } = values.find(({ side, band }) => side === sex && band === age)!;
      [lower, upper] = [Math.min(lower, value), Math.max(upper, value)];
      return;
    }
    const { side, band } = values[at]!;
    const known = fixed(side, band);
    for (let value = known ?? 0; value <= (known ?? most); value++) {
      values[at]!.value = value;
      visit(at + 1);
    }
  };
  visit(0);
  expect(rows.length).toBe(shown.length);
  return [lower, upper];
}

describe("suppressUsage", () => {
  test("hides further counts, so that sums leave every small one a range as wide as the minimum", () => {
    const rows = counts([40, 4, 25], [35, 30, 24]);
    const shown = published(rows);
    expect(hidden(shown)).toContain("female 65-79");
    expect(shown.find(({ sex, age }) => sex === "all" && age === "all")!.value).toBe(158);
    const [lower, upper] = range(rows, shown, "female", "65-79", 45);
    expect(upper - lower).toBeGreaterThanOrEqual(10);
  });

  test("protects counts that are sums of an extract's rows, of which none is printed", () => {
    const rows = counts([40, 4, 25], [35, 30, 24]).map((row) => ({ ...row, printed: false }));
    expect(hidden(published(rows))).toEqual(hidden(published(counts([40, 4, 25], [35, 30, 24]))));
  });

  test("leaves a table without small counts as it is", () => {
    expect(hidden(published(counts([40, 14, 25], [35, 30, 24])))).toEqual([]);
  });

  test("takes zero for a small count: nobody is a statement about everybody", () => {
    expect(hidden(published(counts([40, 0, 25], [35, 30, 24])))).toContain("female 65-79");
  });

  test("lets the owner's own figures pass", () => {
    const rows = counts([40, 4, 25], [35, 30, 24]);
    expect(published(rows, {}, { publishedByOwner: true })).toMatchObject(rows);
  });

  test("rounds every count where the policy says so, and drops what was computed from exact ones", () => {
    const shown = published(counts([44, 14, 26], [35, 33, 27]), { usageProtection: "rounding" });
    expect(shown.map(({ value }) => value)).toEqual([40, 10, 30, 80, 40, 40, 30, 30, 100, 60, 80, 50, 50, 180, 100]);
    expect(shown[0]).toMatchObject({ bound: "rounded", printed_share: null, per_1000: 40, share: 40 / 180 });
  });

  test("hides what rounds to less than the minimum", () => {
    const shown = published(counts([44, 14, 260], [350, 330, 270]), {
      usageProtection: "rounding",
      usageRoundingBase: 50
    });
    expect(hidden(shown)).toEqual(["female 65-79"]);
  });

  test("hides events that one person may have made most of, and shows no share of a hidden total", () => {
    const rows = [
      ...counts([3, 50, 50], [50, 50, 50], "visitors"),
      ...counts([90, 60, 60], [60, 60, 60], "visits", "visits")
    ].map((row): UsageRow => (row.measure === "visitors" ? { ...row, unit: "visitors" } : row));
    const visits = published(rows).filter(({ measure }) => measure === "visits");
    expect(hidden(visits)).toContain("female 18-64");
    expect(hidden(visits)).not.toContain("all all");
    const tiny = published(counts([1, 2, 0], [1, 1, 0]));
    expect(tiny.every(({ value, share, per_1000 }) => value === null && share === null && per_1000 === null)).toBe(
      true
    );
  });

  test("refuses to keep apart printed ages that overlap", () => {
    const rows = counts([40, 4, 25], [35, 30, 24]).map((row) => (row.age === "80+" ? { ...row, age: "75+" } : row));
    expect(() => published(rows)).toThrow("tabulation t: printed ages overlap");
  });
});
