import { type AgeBand, isWithin, parseAgeBand } from "../project/parseAgeBand.js";

/** What a row of the published table `usage` says of whom it counts. */
export interface CountedKinds {
  readonly study: string;
  readonly tabulation: string;
  readonly sex: string;
  readonly age: string;
  readonly printed: boolean;
}

/** People whose sex or age nobody has told. */
export const UNKNOWN = "";

/** The kinds of people that a usage count is of: every sex with every slot of ages. */
export interface UsageCoverage {
  readonly sexes: readonly string[];
  /** Slots of ages, by the year they begin with. */
  readonly ages: readonly (number | string)[];
}

/**
 * Which kinds of people a count of a measure is of. A printed total may hold those whose sex or age is not known; a sum
 * made of printed counts holds what they hold, and nobody else: the bands and sexes of its own table.
 *
 * @param rows all counts of the measure, of every study
 */
export function usageCoverage(rows: readonly CountedKinds[]): (row: CountedKinds) => UsageCoverage {
  const bandOf = new Map(rows.flatMap(({ age }) => (age === "all" ? [] : [[age, parseAgeBand(age)!] as const])));
  const cuts = [
    ...new Set([...bandOf.values()].flatMap(({ from, to }) => [from, ...(to === null ? [] : [to + 1])]))
  ].sort((a, b) => a - b);
  const sexes = [...new Set(rows.map(({ sex }) => sex).filter((sex) => sex !== "all")), UNKNOWN];
  const tables = new Map<string, CountedKinds[]>();
  for (const row of rows) tables.set(tableOf(row), [...(tables.get(tableOf(row)) ?? []), row]);
  const slotsOf = (bands: readonly AgeBand[]): number[] =>
    cuts.filter((cut) => bands.some((band) => isWithin({ from: cut, to: cut }, band)));
  return (row) => {
    const own = tables.get(tableOf(row))!;
    const isPrinted = (test: (other: CountedKinds) => boolean): boolean =>
      own.some((other) => other.printed && test(other));
    const isSumOfSexes =
      !row.printed &&
      row.sex === "all" &&
      own.some(({ sex }) => sex !== "all") &&
      !isPrinted(({ sex, age }) => sex === "all" && age !== "all");
    const isSumOfAges =
      !row.printed &&
      row.age === "all" &&
      own.some(({ age }) => age !== "all") &&
      !(isSumOfSexes && isPrinted(({ sex, age }) => sex !== "all" && age === "all"));
    const bands = own.flatMap(({ age }) => (age === "all" ? [] : [bandOf.get(age)!]));
    return {
      sexes:
        row.sex !== "all"
          ? [row.sex]
          : isSumOfSexes
            ? sexes.filter((sex) => own.some((other) => other.sex === sex))
            : sexes,
      ages: row.age !== "all" ? slotsOf([bandOf.get(row.age)!]) : isSumOfAges ? slotsOf(bands) : [...cuts, UNKNOWN]
    };
  };
}

function tableOf({ study, tabulation }: CountedKinds): string {
  return `${study}|${tabulation}`;
}
