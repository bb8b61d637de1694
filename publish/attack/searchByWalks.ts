import { randomFrom } from "../../loaders/synthetic/random.js";
import { type LinearSystem, valueIn } from "./linearSystem.js";
import { type PartOfSystem, partOfSystem } from "./partOfSystem.js";
import { walkToChange } from "./walkToChange.js";

/**
 * Looks for further solutions near a known one that change hidden counts, within one neighbourhood of unknowns after
 * the other. A solution that is found proves what it proves whatever way it was found; one that is not found proves
 * nothing.
 *
 * @param known a whole solution
 * @param isOpen whether a target is still to be proved protected
 * @param learn called with each solution found
 */
export function searchByWalks(
  system: LinearSystem,
  known: Float64Array,
  isOpen: (at: number) => boolean,
  learn: (solution: Float64Array) => void
): void {
  const random = randomFrom("attack");
  for (const free of system.neighbourhoods) {
    const part = partOfSystem(system, known, free, isOpen);
    if (part === null) continue;
    const walk = walkToChange(part, random);
    const learnMultiples = (change: Int32Array): void => {
      for (const times of [1, -1, 2, -2])
        if (isPossible(part, change, times)) learn(changed(known, part, change, times));
    };
    const walkTo = (target: number, amount: number): boolean => {
      if (!isOpen(part.targets[target]!)) return false;
      const change = walk(target, amount);
      if (change !== null) learnMultiples(change);
      return change !== null;
    };
    part.targets.forEach((at, target) => {
      const { width } = system.targets[at]!;
      const [canRise, canFall] = [walkTo(target, 1), walkTo(target, -1)];
      for (let amount = 2; amount <= width && (canRise || canFall); amount++) {
        if (canRise) walkTo(target, amount);
        if (canFall) walkTo(target, -amount);
      }
      // A count that is nearly all of its base has to be able to fall further.
      const excess = valueIn(system.targets[at]!, known) - system.targets[at]!.most;
      if (excess > width && canFall) walkTo(target, -excess);
    });
  }
}

function isPossible(
  { known, most, lower, upper, equations, steps: { rows } }: PartOfSystem,
  change: Int32Array,
  times: number
): boolean {
  const reached = new Float64Array(lower.length);
  for (let unknown = 0; unknown < change.length; unknown++) {
    if (change[unknown] === 0) continue;
    const by = times * change[unknown]!;
    const value = known[unknown]! + by;
    if (value < 0 || value > most[unknown]!) return false;
    // The first steps are those of one unknown each.
    for (let entry = rows.starts[unknown]!; entry < rows.starts[unknown + 1]!; entry++)
      reached[rows.columns[entry]!]! += by * rows.values[entry]!;
  }
  for (let row = 0; row < equations; row++)
    if (reached[row]! < lower[row]! || reached[row]! > upper[row]!) return false;
  return true;
}

function changed(known: Float64Array, { free }: PartOfSystem, change: Int32Array, times: number): Float64Array {
  const solution = known.slice();
  free.forEach((variable, place) => (solution[variable]! += times * change[place]!));
  return solution;
}
