import type { Margin as PopulationMargin } from "../project/margin.js";
import { isWithin, parseAgeBand } from "../project/parseAgeBand.js";
import { sumMargin } from "../project/sumMargin.js";
import type { Classification, Margin } from "../../src/statistics/margin.js";
import { cross } from "../../src/statistics/margin.js";
import type { DomainColumn, Respondents } from "../survey/respondents.js";

/** A population margin laid over the respondents, before thin categories are joined. */
export interface LaidMargin {
  readonly id: string;
  readonly domains: readonly string[];
  /** Totals as published by the source, by category; `margin.targets` are scaled to the common total. */
  readonly population: Float64Array;
  readonly margin: Margin;
}

/**
 * Lays a margin over the respondents: sums its cells to the domains `by`, ages to `ageBands`, and scales them to
 * `total`, if given.
 */
export function layMargin(
  source: PopulationMargin,
  by: readonly string[],
  ageBands: readonly string[],
  respondents: Respondents,
  total: number | null
): LaidMargin {
  const sides = by.map((domain): Classification => {
    const column = respondents.domains.get(domain);
    if (!column) throw new Error(`margin ${source.id}: respondents have no ${domain}`);
    return { name: domain, ...(domain === "age" ? sumBands(column, ageBands) : column) };
  });
  const { name, codes, categories } = sides.length === 2 ? cross(sides[0]!, sides[1]!) : sides[0]!;
  const population = new Float64Array(categories.length);
  for (const cell of sumMargin(source, by, ageBands))
    population[categories.indexOf(cell.categories.join("|"))] = cell.population;
  const scale = total === null ? 1 : total / population.reduce((a, b) => a + b, 0);
  const targets = population.map((value) => value * scale);
  return { id: source.id, domains: by, population, margin: { name, codes, categories, targets } };
}

/** Released bands are never cut: every one lies within a weighting band. */
function sumBands({ categories, codes }: DomainColumn, ageBands: readonly string[]): DomainColumn {
  const outer = categories.map((id) => ageBands.findIndex((band) => isWithin(parseAgeBand(id)!, parseAgeBand(band)!)));
  return { categories: ageBands, codes: codes.map((code) => (code < 0 ? -1 : outer[code]!)) };
}
