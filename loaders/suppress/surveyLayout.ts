import { isWithin, parseAgeBand } from "../project/parseAgeBand.js";
import type { Domains } from "../project/project.js";
import type { DomainColumn, Respondents } from "../survey/respondents.js";
import { type Places, type Span, placeCount, placeIndex } from "./linkedTables.js";

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
  /** Group and area of every respondent's count, and the band. */
  readonly atoms: { readonly band: Int32Array; readonly group: Int32Array; readonly area: Int32Array };
  /** Span and place of a domain: `span * places + place`. */
  readonly slotOf: (domain: DomainKey) => number;
  readonly placesTotal: number;
}

/**
 * Lays out the linked tables of a survey: sexes over the city, its zones and its districts, ages as spans of released
 * bands. Respondents without a category count in one of their own, which is never published.
 *
 * @param ages categories of age that any table uses, beside `all`
 */
export function surveyLayout({ rows, domains: columns }: Respondents, domains: Domains, ages: readonly string[]): SurveyLayout {
  const zones = domains.zone.map(({ id }) => id);
  const areas = names(columns.get("district"), ["all", ...zones]);
  const parents = areas.map((area, index) => {
    const zone = domains.district.find(({ id }) => id === area)?.parent;
    return index === 0 ? -1 : zone ? areas.indexOf(zone) : 0;
  });
  const sexes = names(columns.get("sex"), []);
  const bands = names(columns.get("age"), []);
  const released = columns.get("age")?.categories ?? [];
  const places: Places = { groups: sexes.length, parents };
  const spans = ["all", ...ages].map((age): Span => {
    if (age === "all") return { from: 0, to: released.length > 0 ? released.length : 1 };
    const within = released.map((band) => isWithin(parseAgeBand(band)!, parseAgeBand(age)!));
    return { from: within.indexOf(true), to: within.lastIndexOf(true) + 1 };
  });
  const placesTotal = placeCount(places);
  return {
    places, bands: bands.length, spans, ages: ["all", ...ages], placesTotal,
    atoms: {
      band: indexes(rows, columns.get("age"), bands),
      group: indexes(rows, columns.get("sex"), sexes),
      area: indexes(rows, columns.get("district"), areas)
    },
    slotOf: ({ sex, age, area }) => {
      const span = age === "all" ? 0 : ages.indexOf(age) + 1;
      const group = sex === "all" ? -1 : sexes.indexOf(sex);
      return span * placesTotal + placeIndex(places, group, areas.indexOf(area));
    }
  };
}

/** Names of a domain's categories, and a last one without a name for respondents who have none, if there are any. */
function names(column: DomainColumn | undefined, before: readonly string[]): string[] {
  if (!column) return before.length > 0 ? [...before.slice(0, 1)] : [""];
  return [...before, ...column.categories, ...(column.codes.includes(-1) ? [""] : [])];
}

/** Index of every respondent's category among `categories`; the last one, without a name, where it is missing. */
function indexes(
  rows: number, column: DomainColumn | undefined, categories: readonly string[]
): Int32Array {
  const last = categories.length - 1;
  if (!column) return new Int32Array(rows).fill(last);
  const positions = column.categories.map((id) => categories.indexOf(id));
  return column.codes.map((code) => (code < 0 ? last : positions[code]!));
}
