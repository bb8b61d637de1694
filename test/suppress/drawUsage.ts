import { numbersFrom } from "../../bench/numbersFrom.js";
import type { UsageCount } from "../../loaders/harmonise/usageCounts.js";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { Project } from "../../loaders/project/project.js";
import type { UsageStudy } from "../../loaders/project/usageStudy.js";
import { type LinkedUsage, suppressLinkedUsage } from "../../loaders/suppress/suppressLinkedUsage.js";
import { suppressPeriods } from "../../loaders/suppress/suppressPeriods.js";
import { suppressUsage } from "../../loaders/suppress/suppressUsage.js";
import { tabulateUsage } from "../../loaders/usage/tabulateUsage.js";
import { exampleProject } from "../survey/exampleSurvey.js";
import { plainTable } from "../usage/plainTable.js";
import type { Puzzle, Secret, Sum } from "./bruteForce.js";

/** What random usage tables are drawn from. */
export interface UsageShape {
  readonly seed: number;
  /** Visits add up; a person may be counted in several periods and parts of a service. */
  readonly unit: "visits" | "persons";
  readonly size: number;
  readonly bands: readonly string[];
  /** Share of visits or people of unknown sex, and of unknown age. */
  readonly unknown: number;
  readonly minimum: number;
  /** What counts are rounded to; null where they are hidden instead. */
  readonly rounding: number | null;
  readonly tables: readonly UsageShapeTable[];
}

export interface UsageShapeTable {
  readonly service: (typeof services)[number];
  /** Quarters of the year. */
  readonly from: number;
  readonly to: number;
  readonly domains: readonly ("sex" | "age")[];
  /** Whether totals are printed too, with those of unknown sex or age. */
  readonly totals: boolean;
  readonly owned: boolean;
}

export interface DrawnUsage {
  readonly published: readonly LinkedUsage[];
  /** What is read from all tables, and from those of owners alone. */
  readonly puzzle: Puzzle;
  readonly ownersPuzzle: Puzzle;
  readonly truth: readonly number[];
  readonly secrets: readonly Secret[];
}

const services = ["portal", "portal/appeals", "portal/school"] as const;
const quarters = [
  ["01-01", "03-31"],
  ["04-01", "06-30"],
  ["07-01", "09-30"],
  ["10-01", "12-31"]
] as const;
const sexes = ["female", "male"];
const text = { ru: "", en: "" };

interface Group {
  readonly sex: string | null;
  readonly age: string | null;
  /** Parts of the service, by quarter, that these visits were to, or that these people used. */
  readonly used: readonly string[];
}

/** @param exact the same rows before anything was hidden */
export type Protect = (
  rows: readonly LinkedUsage[],
  owned: ReadonlySet<string>,
  project: Project,
  exact: readonly LinkedUsage[]
) => Promise<readonly LinkedUsage[]>;

/** What the kit publishes. */
export const asPublished: Protect = (rows, owned, project) =>
  suppressLinkedUsage(suppressPeriods(rows, owned, project.policy), owned, project);

/**
 * Draws who used what, tabulates and protects it as the kit does, and lays out what somebody knows who reads the
 * tables: a number for every group of visits or people that differ in sex, age or what they used, and a sum for every
 * figure shown.
 */
export async function drawUsage(shape: UsageShape, protect: Protect = asPublished): Promise<DrawnUsage> {
  const random = numbersFrom(shape.seed * 2654435761 || 1);
  for (let warm = 0; warm < 8; warm++) random();
  const project = { ...exampleProject, policy: policyOf(shape) };
  const groups = groupsOf(shape);
  const truth = drawCounts(groups, shape, random);
  const isOf =
    ({ service, from, to }: UsageShapeTable, sex: string | null, age: string | null) =>
    (group: Group): boolean =>
      (sex === null || sex === group.sex) &&
      (age === null || within(group.age, age)) &&
      group.used.some((place) => isPlace(place, service, from, to));
  const studies = shape.tables.map((table, at) => {
    const count = (sex: string, age: string): UsageCount => ({
      kind: "category",
      sex,
      age,
      percent: null,
      printed: true,
      value: groups.reduce(
        (sum, group, index) =>
          sum + (isOf(table, sex === "all" ? null : sex, age === "all" ? null : age)(group) ? truth[index]! : 0),
        0
      )
    });
    const [ofSexes, ofAges] = [
      table.domains.includes("sex") ? sexes : ["all"],
      table.domains.includes("age") ? shape.bands : ["all"]
    ];
    const printed = ofSexes.flatMap((sex) => ofAges.map((age) => count(sex, age)));
    const total =
      table.totals && table.domains.length > 0
        ? [...(table.domains.length === 2 ? ofAges.map((age) => count("all", age)) : []), count("all", "all")]
        : [];
    const study = {
      study: `s${at}`,
      kind: "usage",
      synthetic: false,
      service: { id: table.service, label: text },
      population: null,
      printed: [],
      period: { from: `2024-${quarters[table.from]![0]}`, to: `2024-${quarters[table.to]![1]}`, note: null },
      publishedByOwner: table.owned,
      tables: [
        {
          ...plainTable,
          table: "t",
          dimensions: table.domains.map((domain) => ({ column: domain, domain, codes: {}, fillDown: false })),
          measures: [{ column: "n", measure: "use", label: text, unit: shape.unit, bound: "exact", scale: 1 }]
        }
      ]
    } as unknown as UsageStudy;
    return { table, study, usage: tabulateUsage(new Map([["t", [[...printed, ...total]]]]), study, project) };
  });
  const owned = new Set(studies.flatMap(({ study }) => (study.publishedByOwner ? [study.study] : [])));
  const rows = studies.flatMap(
    ({ study, usage }) => suppressUsage(usage, study, project.policy, project.domains).objects() as LinkedUsage[]
  );
  const exact = studies.flatMap(({ usage }) => usage.objects() as LinkedUsage[]);
  const published = await protect(rows, owned, project, exact);
  const laid = published.map((row) => {
    const table = shape.tables[Number(row.study.slice(1))]!;
    return { row, terms: termsOf(row, table, groups, isOf) };
  });
  const most = truth.map((count) => count + shape.size + 2 * shape.minimum);
  const sums = (isRead: (study: string) => boolean): Sum[] =>
    laid.flatMap(({ row: { study, value }, terms }): Sum[] =>
      value === null || !isRead(study) ? [] : [{ terms, ...meant(value, owned.has(study) ? null : shape.rounding) }]
    );
  return {
    published,
    truth,
    puzzle: { most, sums: sums(() => true) },
    ownersPuzzle: { most, sums: sums((study) => owned.has(study)) },
    secrets: laid.flatMap(({ row: { study, sex, age, value }, terms }): Secret[] =>
      value === null ? [{ name: `${study} ${sex} ${age}`, terms, width: shape.minimum, atMost: Infinity }] : []
    )
  };
}

/** How many groups of visits or people the tables tell apart. */
export function groupCount(shape: UsageShape): number {
  return groupsOf(shape).length;
}

function groupsOf(shape: UsageShape): Group[] {
  const tells = (domain: "sex" | "age"): boolean => shape.tables.some(({ domains }) => domains.includes(domain));
  const used = usedPlaces(shape);
  const choices = shape.unit === "visits" ? used.map((place) => [place]) : subsets(used);
  return (tells("sex") ? [...sexes, null] : [null]).flatMap((sex) =>
    (tells("age") ? [...shape.bands, null] : [null]).flatMap((age) =>
      choices.map((own): Group => ({ sex, age, used: own }))
    )
  );
}

/** The policy of a drawn release. */
export function policyOf({ minimum, rounding }: UsageShape): DisclosurePolicy {
  return {
    ...exampleProject.policy,
    minimumUsageCount: minimum,
    usageProtection: rounding === null ? "suppression" : "rounding",
    usageRoundingBase: rounding ?? exampleProject.policy.usageRoundingBase
  };
}

/** The least and the largest count that is rounded to what is printed. */
function meant(value: number, rounding: number | null): { from: number; to: number } {
  if (rounding === null) return { from: value, to: value };
  const counts = Array.from({ length: 2 * rounding + 1 }, (_, at) => value - rounding + at).filter(
    (count) => Math.round(count / rounding) * rounding === value
  );
  return { from: counts[0]!, to: counts.at(-1)! };
}

type IsOf = (table: UsageShapeTable, sex: string | null, age: string | null) => (group: Group) => boolean;

/** The groups that a published row counts: of a sum, those that the counts which it was made of count. */
function termsOf(row: LinkedUsage, table: UsageShapeTable, groups: readonly Group[], isOf: IsOf): Sum["terms"] {
  const isSummed = !row.printed && (row.sex === "all" || row.age === "all");
  // Printed totals of ages hold unknown sexes, and so does what they add up to.
  const knowsSex =
    isSummed && row.sex === "all" && table.domains.includes("sex") && !(table.totals && table.domains.length === 2);
  const knowsAge = isSummed && row.age === "all" && table.domains.includes("age");
  const test = isOf(table, row.sex === "all" ? null : row.sex, row.age === "all" ? null : row.age);
  return groups.flatMap((group, unknown) =>
    test(group) && !(knowsSex && group.sex === null) && !(knowsAge && group.age === null)
      ? [{ unknown, factor: 1 }]
      : []
  );
}

/** Quarters of every part of the service that some table tells from others; what none tells apart is one. */
function usedPlaces({ tables }: UsageShape): string[] {
  const places = new Map<string, string>();
  for (const service of services)
    for (let quarter = 0; quarter < quarters.length; quarter++) {
      const place = `${service} ${quarter}`;
      const key = tables.map((table) => Number(isPlace(place, table.service, table.from, table.to))).join("");
      if (key.includes("1") && !places.has(key)) places.set(key, place);
    }
  return [...places.values()];
}

function isPlace(place: string, service: string, from: number, to: number): boolean {
  const [own, quarter] = place.split(" ") as [string, string];
  return (own === service || own.startsWith(`${service}/`)) && Number(quarter) >= from && Number(quarter) <= to;
}

function within(band: string | null, age: string): boolean {
  if (band === null) return false;
  const [from, to] = [Number.parseInt(band, 10), Number(band.split("-")[1] ?? Infinity)];
  return from >= Number.parseInt(age, 10) && to <= Number(age.split("-")[1] ?? Infinity);
}

function subsets(places: readonly string[]): string[][] {
  return Array.from({ length: 2 ** places.length - 1 }, (_, at) =>
    places.filter((_place, bit) => ((at + 1) >> bit) & 1)
  );
}

/** Some kinds of people are many and some few, so that small counts come up beside large ones. */
function drawCounts(groups: readonly Group[], { size, unknown }: UsageShape, random: () => number): number[] {
  const liking = new Map<string, number>();
  const likingOf = (key: string): number => {
    if (!liking.has(key)) liking.set(key, 0.05 + random() ** 2);
    return liking.get(key)!;
  };
  // Where no table tells a sex or an age, everybody's is unknown.
  const unknownOf = (domain: "sex" | "age"): number => (groups.every((group) => group[domain] === null) ? 1 : unknown);
  const weights = groups.map(
    ({ sex, age, used }) =>
      (sex === null ? unknownOf("sex") : likingOf(sex)) *
      (age === null ? unknownOf("age") : likingOf(age)) *
      likingOf(used.join())
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = groups.map(() => 0);
  for (let one = 0; one < size; one++) {
    let left = random() * total;
    const at = weights.findIndex((weight) => (left -= weight) < 0);
    counts[Math.max(0, at)]! += 1;
  }
  return counts;
}
