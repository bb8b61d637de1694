import type { Margin } from "./margin.js";
import { isWithin, overlaps, parseAgeBand } from "./parseAgeBand.js";

export interface MarginTotal {
  /** In the order of `by`. */
  readonly categories: readonly string[];
  readonly population: number;
}

/**
 * Sums the cells of a margin to the domains `by`, ages to `ageBands`. Cells of ages outside all bands are left out;
 * order is that of the margin file, ages in the order of `ageBands`.
 *
 * Throws a RangeError where a domain is not in the margin, or a band of the margin crosses an end of one of `ageBands`.
 */
export function sumMargin(margin: Margin, by: readonly string[], ageBands: readonly string[]): MarginTotal[] {
  const positions = by.map((domain) => {
    const position = margin.domains.indexOf(domain);
    if (position < 0) throw new RangeError(`margin ${margin.id}: no domain ${domain}`);
    return { position, isAge: domain === "age" };
  });
  const totals = new Map<string, { categories: string[]; population: number }>();
  for (const cell of margin.cells) {
    const categories = positions.map(({ position, isAge }) => {
      const category = cell.categories[position]!;
      return isAge ? bandOf(margin.id, category, ageBands) : category;
    });
    if (categories.includes(null)) continue;
    const known = categories as string[];
    const key = known.join("|");
    const total = totals.get(key);
    if (total === undefined) totals.set(key, { categories: known, population: cell.population });
    else total.population += cell.population;
  }
  return inOrderOfBands([...totals.values()], by.indexOf("age"), ageBands);
}

function bandOf(margin: string, category: string, ageBands: readonly string[]): string | null {
  const inner = parseAgeBand(category);
  if (inner === null) throw new RangeError(`margin ${margin}: ${category} is not an age band`);
  for (const band of ageBands) {
    const outer = parseAgeBand(band);
    if (outer === null) throw new RangeError(`margin ${margin}: ${band} is not an age band`);
    if (isWithin(inner, outer)) return band;
    if (overlaps(inner, outer)) throw new RangeError(`margin ${margin}: ages ${category} are not within ${band}`);
  }
  return null;
}

/** A stable sort: other domains keep the order of the margin file. */
function inOrderOfBands(totals: MarginTotal[], agePosition: number, ageBands: readonly string[]): MarginTotal[] {
  if (agePosition < 0) return totals;
  const firsts = totals.map((total) => total.categories.slice(0, agePosition).join("|"));
  const groups = [...new Set(firsts)];
  const rank = (total: MarginTotal) =>
    groups.indexOf(total.categories.slice(0, agePosition).join("|")) * ageBands.length +
    ageBands.indexOf(total.categories[agePosition]!);
  return totals.sort((a, b) => rank(a) - rank(b));
}
