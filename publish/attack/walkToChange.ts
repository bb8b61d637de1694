import type { Random } from "../../loaders/synthetic/random.js";
import type { PartOfSystem } from "./partOfSystem.js";

/** Steps after which a walk is given up: most that arrive take a dozen. */
const patience = 30;
/** Steps for which one is not taken again. */
const rest = 5;
/** What it counts for at first that the target is missed, where an equation counts for 1. */
const pull = 3;

/**
 * Looks for a whole change of some unknowns that changes one target by a given amount and no equation by more than it
 * allows: from the change that misses the target alone, step by step, each of which mends a row that is out of its
 * limits and does least harm to the others; a row that stays out counts for more and more. The method is the local
 * search for mixed-integer programs of Luteberget and Sartor, Feasibility Jump, Mathematical Programming Computation 15
 * (2023).
 *
 * @returns changes of the free unknowns; null where none is found, which proves nothing
 */
export function walkToChange(
  part: PartOfSystem,
  random: Random
): (target: number, amount: number) => Int32Array | null {
  const {
    known,
    most,
    steps: { more, other, otherBy, rows, byRow }
  } = part;
  const lower = part.lower.slice();
  const upper = part.upper.slice();
  const reached = new Float64Array(lower.length);
  const weights = new Float64Array(lower.length);
  const change = new Int32Array(known.length);
  const taken = new Int32Array(more.length);
  const out: number[] = [];
  const placeOut = new Int32Array(lower.length);
  const below = (count: number): number => Math.floor(random() * count);
  const excess = (row: number, value: number): number =>
    value < lower[row]! ? lower[row]! - value : value > upper[row]! ? value - upper[row]! : 0;
  const sizeOf = (row: number): number => byRow.starts[row + 1]! - byRow.starts[row]!;

  return (target, amount) => {
    const goal = part.equations + target;
    change.fill(0);
    reached.fill(0);
    weights.fill(1);
    weights[goal] = pull;
    taken.fill(-rest);
    placeOut.fill(-1);
    out.length = 0;
    lower[goal] = amount;
    upper[goal] = amount;
    note(goal);
    for (let step = 0; step < patience && out.length > 0; step++) mend(rowToMend(), step);
    lower[goal] = -Infinity;
    upper[goal] = Infinity;
    return out.length === 0 ? change.slice() : null;
  };

  /** Keeps the list of rows that are out of their limits. */
  function note(row: number): void {
    const isOut = excess(row, reached[row]!) > 0;
    if (isOut && placeOut[row]! < 0) {
      placeOut[row] = out.length;
      out.push(row);
    } else if (!isOut && placeOut[row]! >= 0) {
      const moved = out.pop()!;
      if (moved !== row) {
        out[placeOut[row]!] = moved;
        placeOut[moved] = placeOut[row]!;
      }
      placeOut[row] = -1;
    }
  }

  /** Mostly the row that fewest steps can mend, now and then another. */
  function rowToMend(): number {
    if (below(4) === 0) return out[below(out.length)]!;
    return out.reduce((least, row) => (sizeOf(row) < sizeOf(least) ? row : least));
  }

  function mend(row: number, now: number): void {
    const missing = (reached[row]! < lower[row]! ? lower[row]! : upper[row]!) - reached[row]!;
    let [best, bestTimes, bestHarm, ties] = [-1, 0, Infinity, 0];
    for (let entry = byRow.starts[row]!; entry < byRow.starts[row + 1]!; entry++) {
      const step = byRow.columns[entry]!;
      if (now - taken[step]! < rest) continue;
      const ratio = missing / byRow.values[entry]!;
      const times = ratio > 0 ? Math.max(1, Math.floor(ratio)) : Math.min(-1, Math.ceil(ratio));
      if (!hasRoom(more[step]!, times) || (other[step]! >= 0 && !hasRoom(other[step]!, times * otherBy[step]!)))
        continue;
      const harm = harmOf(step, times);
      if (harm > bestHarm || (harm === bestHarm && below(++ties) > 0)) continue;
      if (harm < bestHarm) ties = 1;
      [best, bestTimes, bestHarm] = [step, times, harm];
    }
    if (bestHarm >= 0) for (const missed of out) weights[missed]! += 1;
    if (best < 0) return;
    change[more[best]!]! += bestTimes;
    if (other[best]! >= 0) change[other[best]!]! += bestTimes * otherBy[best]!;
    taken[best] = now;
    for (let entry = rows.starts[best]!; entry < rows.starts[best + 1]!; entry++) {
      const touched = rows.columns[entry]!;
      reached[touched]! += bestTimes * rows.values[entry]!;
      note(touched);
    }
  }

  function hasRoom(unknown: number, by: number): boolean {
    const value = known[unknown]! + change[unknown]! + by;
    return value >= 0 && value <= most[unknown]!;
  }

  function harmOf(step: number, times: number): number {
    let harm = 0;
    for (let entry = rows.starts[step]!; entry < rows.starts[step + 1]!; entry++) {
      const row = rows.columns[entry]!;
      const value = reached[row]!;
      harm += weights[row]! * (excess(row, value + times * rows.values[entry]!) - excess(row, value));
    }
    return harm;
  }
}
