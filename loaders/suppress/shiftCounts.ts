import { type LinkedTables, atomCount, atomsOf, countIndex } from "./linkedTables.js";
import type { BandMove, OptionMove } from "./moves.js";

/** A kind of change, as far as counts are concerned. */
interface Change {
  readonly option: OptionMove;
  readonly band: Pick<BandMove, "plus" | "minus">;
}

/** Counts after a change of some size in every place. */
export function shiftCounts(
  tables: LinkedTables,
  before: Int32Array,
  change: Change & { readonly flow: Int32Array }
): Int32Array {
  const counts = before.slice();
  for (const { index, by } of changedCounts(tables, change)) counts[index]! += by;
  return counts;
}

/** The counts that a change of some size in every place alters, and by how much. */
export function changedCounts(
  tables: Pick<LinkedTables, "places" | "bands">,
  { option, band, flow }: Change & { readonly flow: Int32Array }
): { readonly index: number; readonly by: number }[] {
  const { groups, parents } = tables.places;
  const changed: { index: number; by: number }[] = [];
  for (let area = 0; area < parents.length; area++) {
    if (parents.includes(area)) continue;
    for (let group = 0; group < groups; group++) {
      const amount = flow[area * (groups + 1) + group + 1]!;
      if (amount === 0) continue;
      option.options.forEach((change, index) => {
        if (change === 0) return;
        const by = change * amount;
        changed.push({ index: countIndex(tables, index, band.plus, group, area), by });
        if (band.minus >= 0) changed.push({ index: countIndex(tables, index, band.minus, group, area), by: -by });
      });
    }
  }
  return changed;
}

/** Counts in a place that are zero and alone keep a change from happening there, in the direction `sign`. */
export function missingCounts(
  tables: LinkedTables,
  counts: Int32Array,
  { option, band }: Change,
  sign: number,
  place: number
): number[] {
  const { places, bands } = tables;
  const inPlace = atomsOf({ places, bands, spans: [{ from: band.plus, to: band.plus + 1 }] }, place);
  const perBand = places.groups * places.parents.length;
  return inPlace.flatMap((atom) => {
    const missing = option.options.flatMap((change, index) => {
      const falling = change * sign < 0 ? band.plus : band.minus;
      if (change === 0 || falling < 0) return [];
      const count = index * atomCount(tables) + atom + (falling - band.plus) * perBand;
      return counts[count] === 0 ? [count] : [];
    });
    return missing.length === 1 ? missing : [];
  });
}

/** Where a count lies as a place of its own, and by how much a kind of change alters it. */
export function changeOfCount(
  tables: LinkedTables,
  { option, band }: Change,
  count: number
): { edge: number; change: number } {
  const { groups, parents } = tables.places;
  const area = count % parents.length;
  const group = Math.floor(count / parents.length) % groups;
  const inBand = Math.floor((count % atomCount(tables)) / (groups * parents.length));
  const sign = inBand === band.plus ? 1 : inBand === band.minus ? -1 : 0;
  return {
    edge: area * (groups + 1) + group + 1,
    change: sign * option.options[Math.floor(count / atomCount(tables))]!
  };
}
