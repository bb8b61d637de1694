import { isPartOf } from "./isPartOf.js";
import { type CountedKinds, usageCoverage } from "./usageCoverage.js";

/** A row of the published table `usage`, as far as it says what is counted. */
export interface CountedUsage extends CountedKinds {
  readonly service: string;
  readonly unit: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A sum of unknown counts. */
export interface UsageSum {
  readonly variables: Int32Array;
  readonly coefficients: Float64Array;
}

/** A sum that follows from what is counted: zero, or zero and more. */
export interface UsageLink extends UsageSum {
  readonly name: string;
  readonly isZero: boolean;
}

/** What the rows of one measure have to do with one another. */
export interface UsageSums {
  /** Number of unknown counts, of the finest kinds that any row tells apart. */
  readonly variables: number;
  /** What each row is the sum of. */
  readonly sums: readonly UsageSum[];
  readonly links: readonly UsageLink[];
}

type Place = Pick<CountedUsage, "service" | "from" | "to">;

/** Units whose counts of two periods, and of two parts of a service, add up; people come again, and use several. */
const additive = ["visits", "views", "messages", "roubles"];
const UNDATED = "undated";

/**
 * What the counts of one measure say of one another, over sexes and ages, periods and the parts of a service (`portal`,
 * `portal/appeals`).
 *
 * Events add up: a count is the sum over the days between any two ends of periods and over the service and its parts.
 * People do not. Whoever is counted was there on one of the days first, and is among those of every wider service in
 * each period that holds this day: so users of a year are no fewer than those of a quarter, and no more than those of
 * all four.
 *
 * @param rows of one measure and unit, of all studies
 */
export function usageSums(rows: readonly CountedUsage[]): UsageSums {
  const coverageOf = usageCoverage(rows);
  const days = [
    ...new Set(rows.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, dayAfter(to)])))
  ].sort();
  const daysOf = ({ from, to }: Place): string[] =>
    from === null || to === null ? [UNDATED] : days.filter((day) => day >= from && day <= to);
  const places = [
    ...new Map(
      rows.map(({ service, from, to }): [string, Place] => [`${service}|${from}|${to}`, { service, from, to }])
    ).values()
  ];
  const services = [...new Set(places.map(({ service }) => service))];
  const isEvent = additive.includes(rows[0]!.unit);
  const unknownsOf = (place: Place): (string | null)[][] =>
    isEvent
      ? services
          .filter((part) => isPartOf(part, place.service))
          .flatMap((part) => daysOf(place).map((day) => [part, day]))
      : [[place.service, place.from, place.to]];
  const variables = new Map<string, number>();
  const variable = (...key: readonly (string | number | null)[]): number => {
    const text = key.join("|");
    if (!variables.has(text)) variables.set(text, variables.size);
    return variables.get(text)!;
  };
  const kinds = new Map<string, readonly (string | number)[]>();
  const sums = rows.map((row): UsageSum => {
    const { sexes, ages } = coverageOf(row);
    const own = sexes.flatMap((sex) =>
      ages.flatMap((age) => {
        kinds.set(`${sex}|${age}`, [sex, age]);
        return unknownsOf(row).map((unknown) => variable(sex, age, ...unknown));
      })
    );
    return { variables: Int32Array.from(own), coefficients: new Float64Array(own.length).fill(1) };
  });
  const links = isEvent ? [] : [...kinds.values()].flatMap((kind) => places.flatMap((inner) => linksOf(kind, inner)));
  return { variables: variables.size, sums, links };

  /** People of one kind at a place, by the day they were there first, are among those of wider services on that day. */
  function linksOf(kind: readonly (string | number)[], inner: Place): UsageLink[] {
    const own = daysOf(inner);
    const first = own.map((day) => variable(...kind, "first", inner.service, inner.from, inner.to, day));
    const among = places
      .filter((outer) => outer !== inner && isPartOf(inner.service, outer.service))
      .flatMap((outer) => {
        const common = daysOf(outer);
        const shared = first.filter((_, at) => common.includes(own[at]!));
        const name = `people of ${placeName(inner)} are among those of ${placeName(outer)}`;
        return shared.length === 0
          ? []
          : [lessParts(name, variable(...kind, outer.service, outer.from, outer.to), shared, false)];
      });
    if (among.length === 0) return [];
    const all = variable(...kind, inner.service, inner.from, inner.to);
    return [lessParts(`people of ${placeName(inner)} by their first day`, all, first, true), ...among];
  }
}

/** One unknown less others. */
function lessParts(name: string, whole: number, parts: readonly number[], isZero: boolean): UsageLink {
  return {
    name,
    variables: Int32Array.of(whole, ...parts),
    coefficients: Float64Array.of(1, ...parts.map(() => -1)),
    isZero
  };
}

function placeName({ service, from, to }: Place): string {
  return from === null ? service : `${service}, ${from} to ${to}`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
