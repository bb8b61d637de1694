import type { LinearSystem, Terms } from "./linearSystem.js";
import { valueOf } from "./linearSystem.js";
import { type SparseMatrix, type SparseRow, sparseMatrix, transposed } from "../../loaders/solver/sparseMatrix.js";

/** What a part of the unknowns may change by when all others stay as they are known to be. */
export interface PartOfSystem {
  /** Unknowns of the whole system that may change. */
  readonly free: Int32Array;
  /** What they are known to be, and the most that they can be. */
  readonly known: Float64Array;
  readonly most: Float64Array;
  /** Least and most that every row may change by: equations first, then the targets, which are not bound. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly equations: number;
  /** Targets of the whole system, in the order of their rows. */
  readonly targets: readonly number[];
  /** The least changes that a larger one is put together of: one unknown more, or one more and another more or less. */
  readonly steps: {
    readonly more: Int32Array;
    /** -1 where no other unknown changes. */
    readonly other: Int32Array;
    /** What the other changes by: 1 or -1. */
    readonly otherBy: Int32Array;
    /** What a step changes in the rows, and the steps that change a row. */
    readonly rows: SparseMatrix;
    readonly byRow: SparseMatrix;
  };
}

/** Groups of no more unknowns than this are stepped through in pairs. */
const fewUnknowns = 10;

/**
 * Takes a part of a system around a known solution; null where nothing can change that is still to be proved protected.
 */
export function partOfSystem(
  system: LinearSystem,
  known: Float64Array,
  free: Int32Array,
  isOpen: (at: number) => boolean
): PartOfSystem | null {
  const position = new Map([...free].map((variable, place) => [variable, place]));
  const own = ({ variables, coefficients }: Terms): SparseRow => {
    const within = [...variables.keys()].filter((term) => position.has(variables[term]!));
    return {
      columns: within.map((term) => position.get(variables[term]!)!),
      values: within.map((term) => coefficients[term]!)
    };
  };
  const textOf = ({ columns, values }: SparseRow): string => `${columns.join()}|${values.join()}`;
  const rows = new Map<string, SparseRow & { lower: number; upper: number }>();
  for (const equation of system.equations) {
    const row = own(equation);
    if (row.columns.length === 0) continue;
    const value = valueOf(equation, known);
    const text = textOf(row);
    const same = rows.get(text);
    rows.set(text, {
      ...row,
      lower: Math.max(equation.lower - value, same?.lower ?? -Infinity),
      upper: Math.min(equation.upper - value, same?.upper ?? Infinity)
    });
  }
  const isFixed = (row: SparseRow): boolean => {
    const same = rows.get(textOf(row));
    return row.columns.length === 0 || (same !== undefined && same.lower === same.upper);
  };
  const open = system.targets.flatMap((target, at) => {
    const row = isOpen(at) ? own(target) : null;
    return row === null || isFixed(row) ? [] : [{ at, row }];
  });
  if (open.length === 0) return null;
  const limits = [...rows.values()];
  const all = [...limits, ...open.map(({ row }) => row)];
  return {
    free,
    known: Float64Array.from(free, (variable) => known[variable]!),
    most: Float64Array.from(free, (variable) => system.bounds[variable]!),
    lower: Float64Array.from(all, (_, row) => limits[row]?.lower ?? -Infinity),
    upper: Float64Array.from(all, (_, row) => limits[row]?.upper ?? Infinity),
    equations: limits.length,
    targets: open.map(({ at }) => at),
    steps: stepsOf(
      free.length,
      all,
      limits.filter(({ lower, upper, columns }) => lower < upper && columns.length <= fewUnknowns)
    )
  };
}

/** @param groups few unknowns that limit one another: two of them can change so that the limit is as far as it was */
function stepsOf(unknowns: number, rows: readonly SparseRow[], groups: readonly SparseRow[]): PartOfSystem["steps"] {
  const pairs = new Map(
    groups.flatMap(({ columns, values }) =>
      columns.flatMap((more, at) =>
        columns.slice(at + 1).flatMap((other, place) => {
          const by = -values[at]! / values[at + 1 + place]!;
          return Math.abs(by) === 1 ? [[`${more} ${other} ${by}`, [more, other, by] as const] as const] : [];
        })
      )
    )
  );
  const steps = [...Array.from({ length: unknowns }, (_, more) => [more, -1, 0] as const), ...pairs.values()];
  const byUnknown = transposed(sparseMatrix(rows), unknowns);
  const changes = steps.map(([more, other, by]): SparseRow => {
    const change = new Map<number, number>();
    const add = (unknown: number, times: number): void => {
      for (let entry = byUnknown.starts[unknown]!; entry < byUnknown.starts[unknown + 1]!; entry++) {
        const row = byUnknown.columns[entry]!;
        change.set(row, (change.get(row) ?? 0) + times * byUnknown.values[entry]!);
      }
    };
    add(more, 1);
    if (other >= 0) add(other, by);
    const own = [...change].filter(([, value]) => value !== 0);
    return { columns: own.map(([row]) => row), values: own.map(([, value]) => value) };
  });
  const matrix = sparseMatrix(changes);
  return {
    more: Int32Array.from(steps, ([more]) => more),
    other: Int32Array.from(steps, ([, other]) => other),
    otherBy: Int32Array.from(steps, ([, , by]) => by),
    rows: matrix,
    byRow: transposed(matrix, rows.length)
  };
}
