import type { Domains } from "../project/domains.js";
import { isWithin, overlaps, parseAgeBand } from "../project/parseAgeBand.js";
import { domainCost } from "./cellCosts.js";
import { type LinkedTables, type Span, countIndex, placeCount, placeIndex } from "./linkedTables.js";
import type { UsageRow } from "./usageRow.js";

/** The linked tables of one measure of a tabulation, and the cell of every row. */
export interface UsageTables {
  readonly tables: LinkedTables;
  readonly cellOf: (row: UsageRow) => number;
}

/**
 * Lays out the counts of one measure: sexes × printed ages and their sums. The grand total is taken to be known (it is
 * printed, or that of another tabulation) and never hidden for others.
 *
 * @throws where printed ages overlap: their sums cannot be kept from giving one another away
 */
export function usageTables(rows: readonly UsageRow[], domains: Domains): UsageTables {
  const told = [...new Set(rows.map(({ age }) => age).filter((age) => age !== "all"))].map((id) => ({
    id,
    ...parseAgeBand(id)!
  }));
  // Counts may be sums of an extract's rows, so that none is printed: those of the narrowest bands are what others add
  // up.
  const printed = told
    .filter(
      (band) =>
        rows.some((row) => row.printed && row.age === band.id) ||
        !told.some((other) => other !== band && isWithin(other, band))
    )
    .sort((a, b) => a.from - b.from);
  if (printed.some((band, at) => at > 0 && overlaps(printed[at - 1]!, band)))
    throw new Error(
      `tabulation ${rows[0]!.tabulation}: printed ages overlap; only usage_protection: rounding can protect them`
    );
  const bands = Math.max(1, printed.length);
  const sexes = [...new Set(rows.map(({ sex }) => sex).filter((sex) => sex !== "all"))];
  const places = { groups: Math.max(1, sexes.length), parents: [-1] };
  const ages = [...new Set(rows.map(({ age }) => age))];
  const spans = ages.map((age): Span => {
    if (age === "all") return { from: 0, to: bands };
    const within = printed.map((band) => isWithin(band, parseAgeBand(age)!));
    return { from: within.indexOf(true), to: within.lastIndexOf(true) + 1 };
  });
  const size = spans.length * placeCount(places);
  const tables: LinkedTables = {
    places,
    bands,
    options: 1,
    spans,
    measures: [[1]],
    changes: [[1]],
    counts: new Int32Array(bands * places.groups),
    offered: new Uint8Array(size),
    costs: new Float64Array(size)
  };
  const cellOf = ({ sex, age }: UsageRow): number =>
    ages.indexOf(age) * placeCount(places) + placeIndex(places, sex === "all" ? -1 : sexes.indexOf(sex), 0);
  for (const row of rows) {
    const cell = cellOf(row);
    tables.offered[cell] = 1;
    tables.costs[cell] =
      row.sex === "all" && row.age === "all"
        ? Infinity
        : domainCost({ sex: row.sex, age: row.age, area: "" }, row.value, domains);
    const band = row.age === "all" && printed.length === 0 ? 0 : printed.findIndex(({ id }) => id === row.age);
    const group = sexes.length === 0 ? 0 : sexes.indexOf(row.sex);
    if (band >= 0 && group >= 0) tables.counts[countIndex(tables, 0, band, group, 0)] = Math.round(row.value);
  }
  return { tables, cellOf };
}
