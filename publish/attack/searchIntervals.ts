import type { Highs } from "highs";
import type { SparseRow } from "../../loaders/solver/sparseMatrix.js";
import type { LinearSystem } from "./linearSystem.js";
import { mergeUnknowns } from "./mergeUnknowns.js";
import { searchByWalks } from "./searchByWalks.js";
import { searchNearby } from "./searchNearby.js";
import { type TargetRanges, targetRanges } from "./targetRanges.js";
import { tryChanges } from "./tryChanges.js";

/** What a search found possible. */
export interface Search extends TargetRanges {
  /** The system, with unknowns that nothing tells apart added up. */
  readonly system: LinearSystem;
  /** The solution that the search began with; null where none is known. */
  readonly truth: Float64Array | null;
}

/**
 * Looks for whole solutions near a known one that prove targets protected, until nothing is left to prove or to try. A
 * target that stays open may still be protected.
 *
 * @param solutions those that are known to begin with, e.g. the true counts
 * @param clues changes of the first of them that may give others
 */
export function searchIntervals(
  highs: Highs,
  whole: LinearSystem,
  solutions: readonly Float64Array[],
  clues: readonly SparseRow[]
): Search {
  const { system, known, changes } = mergeUnknowns(whole, solutions, clues);
  const found = targetRanges(system);
  known.forEach(found.learn);
  const truth = known[0] ?? null;
  const open = (): number[] => system.targets.flatMap((_, at) => (found.isOpen(at) ? [at] : []));
  if (truth !== null) {
    tryChanges(system, truth, changes, found.reach);
    if (open().length > 0) searchByWalks(system, truth, found.isOpen, found.learn);
    const rest = open();
    if (rest.length > 0) searchNearby(highs, system, truth, rest, found.isOpen, found.learn);
  }
  return { system, truth, ...found };
}
