import { type LinearSystem, isProtected, valueIn } from "./linearSystem.js";

/** Values of the targets of a system that are known to be possible, by solutions of it. */
export interface TargetRanges {
  /** Smallest and largest value of every target. */
  readonly ranges: readonly { readonly lower: number; readonly upper: number }[];
  /** Whether a target is still to be proved protected. */
  readonly isOpen: (at: number) => boolean;
  /** Takes in a value that a target has in some solution. */
  readonly reach: (at: number, value: number) => void;
  /** Takes in a solution. */
  readonly learn: (solution: ArrayLike<number>) => void;
}

/** Ranges of the targets of a system of which no solution is known yet. */
export function targetRanges({ targets }: Pick<LinearSystem, "targets">): TargetRanges {
  const ranges = targets.map(() => ({ lower: Infinity, upper: -Infinity }));
  const reach = (at: number, value: number): void => {
    const range = ranges[at]!;
    range.lower = Math.min(range.lower, value);
    range.upper = Math.max(range.upper, value);
  };
  return {
    ranges,
    reach,
    isOpen: (at) => !isProtected(targets[at]!, ranges[at]!.lower, ranges[at]!.upper),
    learn: (solution) => targets.forEach((target, at) => reach(at, valueIn(target, solution)))
  };
}
