import type { Domains } from "../project/domains.js";
import { isWithin, parseAgeBand } from "../project/parseAgeBand.js";
import type { DomainColumn, Respondents } from "../survey/respondents.js";
import { type Places, type Span, countIndex, placeCount, placeIndex } from "./linkedTables.js";

/** A reporting domain by its categories. */
export interface DomainKey {
  readonly sex: string;
  readonly age: string;
  readonly area: string;
}

/** Where the domains of a survey lie in its linked tables, and every respondent in their counts. */
export interface SurveyLayout {
  readonly places: Places;
  readonly bands: number;
  readonly spans: readonly Span[];
  /** Category of age by span. */
  readonly ages: readonly string[];
  /** Reporting domains by slot: `span * places + place`. */
  readonly domains: ReadonlyMap<number, DomainKey>;
  readonly slotOf: (domain: DomainKey) => number;
  /** Whether somebody in the poll has the sex and the age of a domain; others have no slot. */
  readonly isPresent: (domain: DomainKey) => boolean;
  /** Sex, age band and district of every kind of respondents that is counted; empty where one is missing. */
  readonly kinds: readonly { readonly sex: string; readonly age: string; readonly district: string }[];
  /** Number of slots of one measure. */
  readonly slots: number;
  /** Counts of respondents by the kinds of answers that a row has. */
  readonly count: (kinds: number, kindsOf: (row: number) => readonly number[]) => Int32Array;
}

/**
 * Lays out the linked tables of a survey: sexes over the city, its zones and its districts, ages as spans of released
 * bands. Respondents without a category count in one of their own, which is never published. Sexes and bands that
 * nobody in the poll has are left out: everybody knows that no respondent could be moved there.
 *
 * @param reported the domains that any table of the survey uses
 */
export function surveyLayout(
  { rows, domains: columns }: Respondents,
  domains: Domains,
  reported: readonly DomainKey[]
): SurveyLayout {
  const areas = names(columns.get("district"), ["all", ...domains.zone.map(({ id }) => id)]);
  const parents = areas.map((area, index) => {
    const zone = domains.district.find(({ id }) => id === area)?.parent;
    return index === 0 ? -1 : zone ? areas.indexOf(zone) : 0;
  });
  const sexes = names(present(columns.get("sex")), []);
  const ageBands = names(present(columns.get("age")), []);
  const bands = ageBands.length;
  const released = present(columns.get("age"))?.categories ?? [];
  const places: Places = { groups: sexes.length, parents };
  const bandsOf = (age: string): boolean[] => released.map((band) => isWithin(parseAgeBand(band)!, parseAgeBand(age)!));
  const isPresent = ({ sex, age }: DomainKey): boolean =>
    (sex === "all" || sexes.includes(sex)) && (age === "all" || bandsOf(age).includes(true));
  const slotted = reported.filter(isPresent);
  const ages = ["all", ...new Set(slotted.map(({ age }) => age).filter((age) => age !== "all"))];
  const spans = ages.map((age): Span => {
    if (age === "all") return { from: 0, to: Math.max(1, released.length) };
    const within = bandsOf(age);
    return { from: within.indexOf(true), to: within.lastIndexOf(true) + 1 };
  });
  const atoms = [
    indexes(rows, columns.get("age"), released, bands),
    indexes(rows, columns.get("sex"), sexes, sexes.length),
    indexes(rows, columns.get("district"), areas, areas.length)
  ] as const;
  const slotOf = ({ sex, age, area }: DomainKey): number =>
    ages.indexOf(age) * placeCount(places) +
    placeIndex(places, sex === "all" ? -1 : sexes.indexOf(sex), areas.indexOf(area));
  return {
    places,
    bands,
    spans,
    ages,
    slotOf,
    kinds: ageBands.flatMap((age) => sexes.flatMap((sex) => areas.map((district) => ({ sex, age, district })))),
    slots: spans.length * placeCount(places),
    isPresent,
    domains: new Map(slotted.map(({ sex, age, area }) => [slotOf({ sex, age, area }), { sex, age, area }])),
    count(kinds, kindsOf) {
      const counts = new Int32Array(kinds * bands * places.groups * parents.length);
      for (let row = 0; row < rows; row++)
        for (const kind of kindsOf(row))
          counts[countIndex({ places, bands }, kind, atoms[0][row]!, atoms[1][row]!, atoms[2][row]!)]! += 1;
      return counts;
    }
  };
}

/** A column without the categories that nobody has, as far as their names go. */
function present(column: DomainColumn | undefined): DomainColumn | undefined {
  if (!column) return undefined;
  const used = new Set(column.codes);
  return { ...column, categories: column.categories.filter((_, code) => used.has(code)) };
}

/** Names of a domain's categories, and a last one without a name for respondents who have none, if there are any. */
function names(column: DomainColumn | undefined, before: readonly string[]): string[] {
  if (!column) return [before[0] ?? ""];
  return [...before, ...column.categories, ...(column.codes.includes(-1) ? [""] : [])];
}

/** Position of every respondent's category among `categories`; the last of `size` where it is missing. */
function indexes(
  rows: number,
  column: DomainColumn | undefined,
  categories: readonly string[],
  size: number
): Int32Array {
  if (!column) return new Int32Array(rows).fill(size - 1);
  const positions = column.categories.map((id) => categories.indexOf(id));
  return column.codes.map((code) => (code < 0 ? size - 1 : positions[code]!));
}
