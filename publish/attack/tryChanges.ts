import { type SparseRow, sparseMatrix, transposed } from "../../loaders/solver/sparseMatrix.js";
import { type LinearSystem, valueIn, valueOf } from "./linearSystem.js";

/**
 * Tries changes of a known solution, and their opposites: those that leave every equation and every bound satisfied
 * give further solutions.
 *
 * @param known a whole solution
 * @param reach called with the value of every target that a further solution changes
 */
export function tryChanges(
  system: LinearSystem,
  known: Float64Array,
  changes: readonly SparseRow[],
  reach: (at: number, value: number) => void
): void {
  if (changes.length === 0) return;
  const { equations, targets, bounds, variables } = system;
  const rows = [...equations, ...targets];
  const byUnknown = transposed(
    sparseMatrix(rows.map((row) => ({ columns: row.variables, values: row.coefficients }))),
    variables
  );
  const slack = equations.map((equation) => {
    const value = valueOf(equation, known);
    return { least: equation.lower - value, most: equation.upper - value };
  });
  const values = targets.map((target) => valueIn(target, known));
  const moved = new Float64Array(rows.length);
  for (const { columns, values: by } of changes) {
    const touched = new Set<number>();
    columns.forEach((unknown, place) => {
      for (let entry = byUnknown.starts[unknown]!; entry < byUnknown.starts[unknown + 1]!; entry++) {
        const row = byUnknown.columns[entry]!;
        touched.add(row);
        moved[row]! += by[place]! * byUnknown.values[entry]!;
      }
    });
    for (const times of [1, -1]) {
      const isWithin = columns.every((unknown, place) => {
        const value = known[unknown]! + times * by[place]!;
        return value >= 0 && value <= bounds[unknown]!;
      });
      const isSolution =
        isWithin &&
        [...touched].every((row) => {
          const limits = slack[row];
          return !limits || (times * moved[row]! >= limits.least && times * moved[row]! <= limits.most);
        });
      if (!isSolution) continue;
      for (const row of touched) {
        const at = row - equations.length;
        if (at >= 0) reach(at, values[at]! + Math.round(times * moved[row]!));
      }
    }
    for (const row of touched) moved[row] = 0;
  }
}
