import type { Highs } from "highs";
import { type LinearSystem, isProtected, valueIn } from "./linearSystem.js";
import { mergeUnknowns } from "./mergeUnknowns.js";
import { searchByWalks } from "./searchByWalks.js";
import { searchNearby } from "./searchNearby.js";

/** Values of the targets of a system that are known to be possible. */
export interface Search {
  /** The system, with unknowns that nothing tells apart added up. */
  readonly system: LinearSystem;
  /** The solution that the search began with; null where none is known. */
  readonly truth: Float64Array | null;
  /** Smallest and largest value of every target in the solutions learnt. */
  readonly ranges: readonly { readonly lower: number; readonly upper: number }[];
  /** Whether a target is still to be proved protected. */
  readonly isOpen: (at: number) => boolean;
  readonly learn: (solution: ArrayLike<number>) => void;
}

/**
 * Looks for whole solutions near a known one that prove targets protected, until nothing is left to prove or to try. A
 * target that stays open may still be protected.
 *
 * @param solutions those that are known to begin with, e.g. the true counts
 */
export function searchIntervals(highs: Highs, whole: LinearSystem, solutions: readonly Float64Array[]): Search {
  const { system, known } = mergeUnknowns(whole, solutions);
  const ranges = system.targets.map(() => ({ lower: Infinity, upper: -Infinity }));
  const learn = (solution: ArrayLike<number>): void =>
    system.targets.forEach((target, at) => {
      const value = valueIn(target, solution);
      ranges[at]!.lower = Math.min(ranges[at]!.lower, value);
      ranges[at]!.upper = Math.max(ranges[at]!.upper, value);
    });
  const isOpen = (at: number): boolean => !isProtected(system.targets[at]!, ranges[at]!.lower, ranges[at]!.upper);
  known.forEach(learn);
  const truth = known[0] ?? null;
  if (truth !== null) {
    searchByWalks(system, truth, isOpen, learn);
    const open = system.targets.flatMap((_, at) => (isOpen(at) ? [at] : []));
    if (open.length > 0) searchNearby(highs, system, truth, open, isOpen, learn);
  }
  return { system, truth, ranges, isOpen, learn };
}
