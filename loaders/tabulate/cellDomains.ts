import type { Domains } from "../project/domains.js";
import { isWithin, parseAgeBand, tiles } from "../project/parseAgeBand.js";
import type { DomainColumn, Respondents } from "../survey/respondents.js";

/** A combination of reporting categories and the respondents inside. */
export interface CellDomain {
  readonly sex: string;
  readonly age: string;
  readonly area: string;
  readonly mask: Uint8Array;
}

/** Rows of one category of one domain; `id` is `all` for everybody. */
interface Slice {
  readonly id: string;
  readonly inside: (row: number) => boolean;
}

/**
 * The combinations that cells are made for: sex × age in the city and its zones, age in districts. Sex within a
 * district is left out: a district holds a few dozen older respondents, and halves of them would mostly be hidden. A
 * sex or an age that nobody in the whole poll has is none of it: a poll of pensioners has no young people to be hidden.
 */
export function cellDomains(respondents: Respondents, domains: Domains): CellDomain[] {
  const all: Slice = { id: "all", inside: () => true };
  const isPresent = ({ inside }: Slice): boolean => {
    for (let row = 0; row < respondents.rows; row++) if (inside(row)) return true;
    return false;
  };
  const sexes = [all, ...columnSlices(respondents.domains.get("sex")).filter(isPresent)];
  const ages = ageSlices(respondents.domains.get("age"), domains).filter(
    (slice) => slice.id === "all" || isPresent(slice)
  );
  const zones = columnSlices(respondents.domains.get("zone"));
  const districts = columnSlices(respondents.domains.get("district"));
  return [
    ...[all, ...zones].flatMap((area) =>
      sexes.flatMap((sex) => ages.map((age) => domain(respondents.rows, sex, age, area)))
    ),
    ...districts.flatMap((area) => ages.map((age) => domain(respondents.rows, all, age, area)))
  ];
}

function domain(rows: number, sex: Slice, age: Slice, area: Slice): CellDomain {
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) mask[row] = Number(sex.inside(row) && age.inside(row) && area.inside(row));
  return { sex: sex.id, age: age.id, area: area.id, mask };
}

function columnSlices(column: DomainColumn | undefined): Slice[] {
  return column?.categories.map((id, code) => ({ id, inside: (row) => column.codes[row] === code })) ?? [];
}

function ageSlices(column: DomainColumn | undefined, { age }: Domains): Slice[] {
  if (!column) return [{ id: "all", inside: () => true }];
  // A category that the extract's bands do not add up to is not available.
  const bands = column.categories.map((band) => parseAgeBand(band)!);
  const reported = age.filter(
    ({ roles, ...category }) =>
      roles.includes("all") || (roles.some((role) => role !== "weighting") && tiles(bands, category))
  );
  return reported.map(({ id, from, to, roles }) => {
    const within = bands.map((band) => isWithin(band, { from, to }));
    return { id: roles.includes("all") ? "all" : id, inside: (row) => within[column.codes[row]!] ?? false };
  });
}
