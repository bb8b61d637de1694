import type { Cell } from "../tabulate/tabulateCells.js";

/** How figures of released rows differ from those of the rows as received, for the city and for its parts. */
export interface RowsUtility {
  readonly city: UtilityOfLevel;
  readonly parts: UtilityOfLevel;
}

/** Shares and their intervals are parts of 1. */
export interface UtilityOfLevel {
  /** Estimates that the rows as received would give, and how many of them released rows cannot give. */
  readonly estimates: number;
  readonly lost: number;
  /** Change of a share: in the middle, of all but the 5 % that change most, and at most. */
  readonly medianChange: number;
  readonly usualChange: number;
  readonly largestChange: number;
  /** Width of the interval as a multiple of what it was, in the middle. */
  readonly widthRatio: number;
  /** Share of estimates as received that lie outside the interval of the released rows. */
  readonly outside: number;
}

/**
 * The utility lost by coarsening: shares of the released rows beside the same shares of the rows as received, wherever
 * as many answered as reliable figures need. (Measures of estimates and overlap after A. F. Karr et al., "A framework
 * for evaluating the utility of data altered to protect confidentiality", The American Statistician 60(3), 2006.)
 *
 * @param minimumEffectiveBase effective base of an estimate that is worth comparing
 */
export function rowsUtility(
  received: readonly Cell[],
  released: readonly Cell[],
  minimumEffectiveBase: number
): RowsUtility {
  const after = new Map(released.map((cell) => [keyOf(cell), cell]));
  const estimates = received.filter(
    ({ effectiveBase, estimate, measure }) =>
      measure === "share" && effectiveBase >= minimumEffectiveBase && estimate !== null
  );
  return {
    city: utilityOf(
      estimates.filter(({ area }) => area === "all"),
      after
    ),
    parts: utilityOf(
      estimates.filter(({ area }) => area !== "all"),
      after
    )
  };
}

function utilityOf(estimates: readonly Cell[], after: ReadonlyMap<string, Cell>): UtilityOfLevel {
  const pairs = estimates.flatMap((before) => {
    const now = after.get(keyOf(before));
    return !now || now.estimate === null || now.lower === null || now.upper === null ? [] : [{ before, now }];
  });
  const changes = pairs.map(({ before, now }) => Math.abs(now.estimate! - before.estimate!)).sort((a, b) => a - b);
  const ratios = pairs
    .filter(({ before }) => before.upper! > before.lower!)
    .map(({ before, now }) => (now.upper! - now.lower!) / (before.upper! - before.lower!))
    .sort((a, b) => a - b);
  const outside = pairs.filter(
    ({ before, now }) => before.estimate! < now.lower! || before.estimate! > now.upper!
  ).length;
  return {
    estimates: estimates.length,
    lost: estimates.length - pairs.length,
    medianChange: quantile(changes, 0.5),
    usualChange: quantile(changes, 0.95),
    largestChange: quantile(changes, 1),
    widthRatio: quantile(ratios, 0.5),
    outside: pairs.length === 0 ? 0 : outside / pairs.length
  };
}

function keyOf({ item, option, measure, sex, age, area }: Cell): string {
  return [item, option, measure, sex, age, area].join("|");
}

/** The smallest value that at least the share `p` of the sorted values does not exceed; 0 of none. */
function quantile(sorted: readonly number[], p: number): number {
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}
