import { randomFrom } from "../../loaders/synthetic/random.js";

/** Halves of the districts that are looked at, whichever they are. */
const halves = 6;

/** A row of the published table `domains`. */
export interface DomainRow {
  readonly domain: string;
  readonly category: string;
  readonly parent: string | null;
  readonly fromAge: number | null;
  readonly toAge: number | null;
}

/** Categories that a figure is about; `all` leaves a domain open. */
export interface Domain {
  readonly sex: string;
  readonly age: string;
  readonly area: string;
}

/** The finest kinds of respondents that published domains are sums of: sex × ages between cut points × district. */
export interface DomainAtoms {
  readonly count: number;
  /**
   * The kind of a respondent, whose age is NaN where it is missing; districts that the tables do not know are one more.
   */
  readonly atomOf: (sex: string, fromAge: number, district: string) => number;
  /** Whether a kind has a sex, an age and a district that the tables know. */
  readonly isNamed: (atom: number) => boolean;
  /** The sex and the age of a kind, as numbers that tell them apart from others. */
  readonly sexOf: (atom: number) => number;
  readonly ageOf: (atom: number) => number;
  /**
   * Kinds among which a look is cheap and mostly finds enough: those of every zone, then of a half of the districts.
   */
  readonly neighbourhoods: readonly Int32Array[];
  /** The kinds that a domain is made of. */
  readonly within: (domain: Domain) => Int32Array;
  /** The sum over these kinds. */
  readonly sumWithin: (values: Int32Array, domain: Domain) => number;
}

/**
 * Lays out the kinds of respondents from the published list of domains.
 *
 * @param ages further categories of age that figures are published for, `55-59` or `65+`
 */
export function domainAtoms(rows: readonly DomainRow[], ages: readonly string[]): DomainAtoms {
  const named = (domain: string): string[] =>
    rows.filter((row) => row.domain === domain).map(({ category }) => category);
  const spans = new Map(
    ages.flatMap((age) => {
      const match = /^(\d+)(?:-(\d+)|\+)$/.exec(age);
      return match
        ? [[age, { from: Number(match[1]), to: match[2] === undefined ? Infinity : Number(match[2]) }] as const]
        : [];
    })
  );
  for (const { domain, category, fromAge, toAge } of rows)
    if (domain === "age") spans.set(category, { from: fromAge ?? 0, to: toAge ?? Infinity });
  const cuts = [
    ...new Set([...spans.values()].flatMap(({ from, to }) => [from, ...(to === Infinity ? [] : [to + 1])]))
  ].sort((a, b) => a - b);
  const sexes = [...named("sex"), ""];
  const districts = [...named("district"), ""];
  const zoneOf = new Map(
    rows.filter(({ domain }) => domain === "district").map(({ category, parent }) => [category, parent])
  );
  // Respondents of no known age are a band of their own, in no group of ages.
  const bands = cuts.length + 1;
  const index = (sex: number, band: number, district: number): number =>
    (sex * bands + band) * districts.length + district;
  const sexOf = (atom: number): number => Math.floor(atom / districts.length / bands);
  const ageOf = (atom: number): number => Math.floor(atom / districts.length) % bands;
  const position = (names: readonly string[], name: string): number =>
    names.includes(name) ? names.indexOf(name) : names.length - 1;
  const within = ({ sex, age, area }: Domain): Int32Array => {
    const span = spans.get(age) ?? { from: 0, to: Infinity };
    const atoms: number[] = [];
    sexes.forEach((ofSex, s) => {
      if (sex !== "all" && sex !== ofSex) return;
      for (let band = 0; band < bands; band++) {
        if (age !== "all" && !(cuts[band]! >= span.from && cuts[band]! <= span.to)) continue;
        districts.forEach((district, d) => {
          if (area === "all" || area === district || zoneOf.get(district) === area) atoms.push(index(s, band, d));
        });
      }
    });
    return Int32Array.from(atoms);
  };
  return {
    count: sexes.length * bands * districts.length,
    atomOf: (sex, fromAge, district) =>
      index(
        position(sexes, sex),
        Number.isNaN(fromAge)
          ? cuts.length
          : Math.max(
              0,
              cuts.findLastIndex((cut) => cut <= fromAge)
            ),
        position(districts, district)
      ),
    isNamed: (atom) =>
      (sexes.length === 1 || sexes[sexOf(atom)] !== "") &&
      (districts.length === 1 || districts[atom % districts.length] !== "") &&
      (cuts.length === 0 || ageOf(atom) < cuts.length),
    sexOf,
    ageOf,
    neighbourhoods: neighbourhoodsOf(named("zone"), named("district"), (area) =>
      within({ sex: "all", age: "all", area })
    ),
    within,
    sumWithin: (values, domain) => within(domain).reduce((sum, atom) => sum + values[atom]!, 0)
  };
}

function neighbourhoodsOf(
  zones: readonly string[],
  districts: readonly string[],
  within: (area: string) => Int32Array
): Int32Array[] {
  if (districts.length === 0) return [within("all")];
  const random = randomFrom("halves");
  const someHalf = (): string[] =>
    districts
      .map((district) => ({ district, order: random() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, Math.ceil(districts.length / 2))
      .map(({ district }) => district);
  return [
    ...zones.map(within),
    ...Array.from({ length: halves }, () => Int32Array.from(someHalf().flatMap((district) => [...within(district)])))
  ];
}
