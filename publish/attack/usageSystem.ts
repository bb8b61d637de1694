import type { DisclosurePolicy } from "../../loaders/project/project.js";
import type { Equation, LinearSystem, Terms } from "./linearSystem.js";
import { usageCoverage } from "./usageCoverage.js";

/** A row of the published table `usage`, as far as an intruder reads it. */
export interface UsageEvidence {
  readonly study: string;
  readonly tabulation: string;
  readonly service: string;
  readonly measure: string;
  readonly unit: string;
  readonly sex: string;
  readonly age: string;
  readonly value: number | null;
  readonly printed: boolean;
  readonly bound: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The system of an intruder, of whose equations the first so many are published figures. */
export interface UsageSystem extends LinearSystem {
  readonly figures: number;
}

type Place = Pick<UsageEvidence, "service" | "from" | "to">;

/** No count is taken to be larger. */
const largest = 1e8;
/** Units whose counts of two periods, and of two parts of a service, add up; people come again, and use several. */
const additive = ["visits", "views", "messages", "roubles"];

/**
 * The system of an intruder who adds up and subtracts counts of one measure over sexes and ages, and over periods and the
 * parts of a service (`portal`, `portal/appeals`). Unknown are the counts of the finest kinds.
 *
 * Events add up: a count is the sum over the days between any two ends of periods and over the service and its parts.
 * People do not. Whoever is counted was there on one of the days first, and is among those of every wider service in each
 * period that holds this day: so users of a year are no fewer than those of a quarter, and no more than those of all four.
 */
export function usageSystem(rows: readonly UsageEvidence[], policy: DisclosurePolicy): UsageSystem {
  const coverageOf = usageCoverage(rows);
  const days = [...new Set(rows.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, dayAfter(to)])))].sort();
  const daysOf = ({ from, to }: Place): string[] =>
    (from === null || to === null ? [UNDATED] : days.filter((day) => day >= from && day <= to));
  const places = [...new Map(rows.map(({ service, from, to }): [string, Place] => [`${service}|${from}|${to}`, { service, from, to }])).values()];
  const parts = (service: string): string[] => [...new Set(places.map((place) => place.service))].filter((part) => isPart(part, service));
  const variables = new Map<string, number>();
  const variable = (...key: readonly (string | number | null)[]): number => {
    const text = key.join("|");
    if (!variables.has(text)) variables.set(text, variables.size);
    return variables.get(text)!;
  };
  const isEvent = additive.includes(rows[0]!.unit);
  const unknownsOf = (place: Place): (string | null)[][] => (isEvent
    ? parts(place.service).flatMap((part) => daysOf(place).map((day) => [part, day]))
    : [[place.service, place.from, place.to]]);
  const kinds = new Map<string, (string | number)[]>();
  const laid = rows.map((row) => {
    const { sexes, ages } = coverageOf(row);
    const own = sexes.flatMap((sex) => ages.flatMap((age) => {
      kinds.set(`${sex}|${age}`, [sex, age]);
      return unknownsOf(row).map((unknown) => variable(sex, age, ...unknown));
    }));
    return { row, name: nameOf(row), ...sumOf(own) };
  });
  const figures = laid.flatMap(({ row, name, ...terms }): Equation[] => {
    if (row.value === null) return [];
    const slack = row.bound === "rounded" ? roundedTo(row, rows, policy) / 2 : 0;
    // What is printed with decimals is whole or next to it.
    const [lower, upper] = [Math.floor(row.value - slack), Math.ceil(row.value + slack)];
    return [{ name: `${name} (${row.value})`, ...terms, lower, upper: row.bound === "at_least" ? largest : upper }];
  });
  const targets = laid.filter(({ row }) => row.value === null).map(({ name, variables: own, coefficients }) =>
    ({ name, variables: own, coefficients, offset: 0, width: policy.minimumUsageCount, most: Infinity }));
  const links = isEvent ? [] : [...kinds.values()].flatMap((kind) => places.flatMap((inner) => linksOf(kind, inner)));
  return {
    variables: variables.size, bounds: new Float64Array(variables.size).fill(largest), equations: [...figures, ...links], targets,
    neighbourhoods: [], figures: figures.length
  };

  /** People of one kind at a place, by the day they were there first, are among those of wider services on that day. */
  function linksOf(kind: readonly (string | number)[], inner: Place): Equation[] {
    const own = daysOf(inner);
    const all = variable(...kind, inner.service, inner.from, inner.to);
    const first = own.map((day) => variable(...kind, "first", inner.service, inner.from, inner.to, day));
    const among = places.filter((outer) => outer !== inner && isPart(inner.service, outer.service)).flatMap((outer) => {
      const common = daysOf(outer);
      const shared = first.filter((_, at) => common.includes(own[at]!));
      const name = `people of ${placeName(inner)} are among those of ${placeName(outer)}`;
      return shared.length === 0 ? [] : [difference(name, variable(...kind, outer.service, outer.from, outer.to), shared, Infinity)];
    });
    return among.length === 0 ? [] : [difference(`people of ${placeName(inner)} by their first day`, all, first, 0), ...among];
  }
}

const UNDATED = "undated";

function isPart(part: string, service: string): boolean {
  return part === service || part.startsWith(`${service}/`);
}

function sumOf(variables: readonly number[]): Terms {
  return { variables: Int32Array.from(variables), coefficients: new Float64Array(variables.length).fill(1) };
}

/** One unknown less others is nothing, or more. */
function difference(name: string, whole: number, parts: readonly number[], upper: number): Equation {
  return { name, variables: Int32Array.of(whole, ...parts), coefficients: Float64Array.of(1, ...parts.map(() => -1)), lower: 0, upper };
}

/** What counts are rounded to: the policy says so, or an owner's own rounding is seen in the zeros that they all end with. */
function roundedTo(
  { study, tabulation }: UsageEvidence, rows: readonly UsageEvidence[], { usageProtection, usageRoundingBase }: DisclosurePolicy
): number {
  if (usageProtection === "rounding") return usageRoundingBase;
  const own = rows.filter((row) => row.study === study && row.tabulation === tabulation && row.bound === "rounded" && row.value);
  let base = 1;
  while (own.length > 0 && own.every(({ value }) => value! % (base * 10) === 0)) base *= 10;
  return base;
}

function placeName({ service, from, to }: Place): string {
  return from === null ? service : `${service}, ${from} to ${to}`;
}

function nameOf({ service, measure, sex, age, from, to }: UsageEvidence): string {
  const period = from === null ? [] : [`${from} to ${to}`];
  return [`${measure} of ${service}`, sex === "all" ? "both sexes" : sex, age === "all" ? "all ages" : age, ...period].join(", ");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
