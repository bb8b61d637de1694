import { parseAgeBand } from "../../loaders/project/parseAgeBand.js";
import type { DisclosurePolicy } from "../../loaders/project/project.js";
import type { LinearSystem, Terms } from "./linearSystem.js";

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

/** No count is taken to be larger. */
const largest = 1e8;
/** Units whose counts of two periods add up to that of both; people come again. */
const additive = ["visits", "views", "messages", "roubles"];

/**
 * The system of an intruder who adds up and subtracts counts of one measure: over sexes, ages, the parts of a service
 * (`portal`, `portal/appeals`) and, where they add up, periods. Unknown are the counts of the finest kinds. A total that
 * was printed may hold more than its categories: those whose sex or age is not known.
 */
export function usageSystem(rows: readonly UsageEvidence[], { minimumUsageCount, usageRoundingBase }: DisclosurePolicy): LinearSystem {
  const unknown = "";
  const sexes = [...new Set(rows.map(({ sex }) => sex).filter((sex) => sex !== "all")), unknown];
  const spans = new Map(rows.flatMap(({ age }) => (age === "all" ? [] : [[age, parseAgeBand(age)!] as const])));
  const cuts = [...new Set([...spans.values()].flatMap(({ from, to }) => [from, ...(to === null ? [] : [to + 1])]))].sort((a, b) => a - b);
  const services = [...new Set(rows.map(({ service }) => service))];
  const days = [...new Set(rows.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, dayAfter(to)])))].sort();
  const times = ({ from, to, unit }: UsageEvidence): string[] => {
    if (from === null || to === null || !additive.includes(unit)) return [`${from} ${to}`];
    return days.filter((day) => day >= from && day <= to);
  };
  const variables = new Map<string, number>();
  const variable = (...key: readonly (string | number)[]): number => {
    const text = key.join("|");
    if (!variables.has(text)) variables.set(text, variables.size);
    return variables.get(text)!;
  };
  const termsOf = (row: UsageEvidence): Terms => {
    const named = sexes.filter((sex) => sex !== unknown);
    const ofSex = row.sex !== "all" ? [row.sex] : named.length === 0 ? [unknown] : row.printed ? sexes : named;
    const span = spans.get(row.age);
    const within = cuts.filter((cut) => !span || (cut >= span.from && (span.to === null || cut <= span.to)));
    const bands = span ? within : cuts.length === 0 ? [unknown] : row.printed ? [...within, unknown] : within;
    const parts = services.filter((service) => service === row.service || service.startsWith(`${row.service}/`));
    const own = ofSex.flatMap((sex) => bands.flatMap((band) =>
      parts.flatMap((service) => times(row).map((time) => variable(sex, band, service, time)))));
    return { variables: Int32Array.from(own), coefficients: new Float64Array(own.length).fill(1) };
  };
  const laid = rows.map((row) => ({ row, name: nameOf(row), ...termsOf(row) }));
  const equations = laid.flatMap(({ row: { value, bound }, name, ...terms }) => {
    if (value === null) return [];
    const slack = bound === "rounded" ? usageRoundingBase / 2 : 0;
    return [{ name: `${name} (${value})`, ...terms, lower: value - slack, upper: bound === "at_least" ? largest : value + slack }];
  });
  const targets = laid.filter(({ row }) => row.value === null).map(({ name, variables: own, coefficients }) =>
    ({ name, variables: own, coefficients, offset: 0, width: minimumUsageCount, most: Infinity }));
  return {
    variables: variables.size, bounds: new Float64Array(variables.size).fill(largest), equations, targets, neighbourhoods: []
  };
}

function nameOf({ service, measure, sex, age, from, to }: UsageEvidence): string {
  const period = from === null ? [] : [`${from} to ${to}`];
  return [`${measure} of ${service}`, sex === "all" ? "both sexes" : sex, age === "all" ? "all ages" : age, ...period].join(", ");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
