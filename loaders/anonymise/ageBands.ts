import type { Domains } from "../project/domains.js";

/** Whole years, both ends included; `to` null is open. */
export interface AgeBand {
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
}

/**
 * The coarsest bands that every reporting category of age is a union of: what is left of an age in years once it has
 * been anonymised, and what age margins are summed to. Where the extract has bands, only their ends are left, and
 * reporting categories that end elsewhere have no respondents of their own.
 *
 * @param received bands of an extract that has no ages in years
 */
export function releasedAgeBands(
  { age }: Domains,
  received: readonly Omit<AgeBand, "id">[] | null = null
): readonly AgeBand[] {
  const starts = new Set<number>();
  for (const { from, to } of age) {
    starts.add(from);
    if (to !== null) starts.add(to + 1);
  }
  const cuts = [...starts]
    .sort((a, b) => a - b)
    .filter((cut) => received === null || received.some(({ from, to }) => from === cut || to === cut - 1));
  const open = age.some(({ to }) => to === null);
  return cuts.slice(0, open ? undefined : -1).map((from, index) => {
    const to = index + 1 < cuts.length ? cuts[index + 1]! - 1 : null;
    return { id: to === null ? `${from}+` : `${from}-${to}`, from, to };
  });
}

/** Index of the band that holds an age, or -1. */
export function bandOfYears(years: number, bands: readonly AgeBand[]): number {
  return bands.findIndex(({ from, to }) => years >= from && (to === null || years <= to));
}
