import type { Highs } from "highs";
import { constraintMatrix } from "../../loaders/solver/constraintMatrix.js";
import { OPTIMAL } from "../../loaders/solver/highsSolver.js";
import { type LinearSystem, type Terms, valueIn, valueOf } from "./linearSystem.js";

const integral = 1e-6;
/** No unknown changes by more where whole changes have to be searched for. */
const furthest = 4;

/**
 * Looks for solutions that differ as little as can be from a known one and change a hidden count by so much: the
 * shortest changes that keep every equation are whole more often than the longest are.
 *
 * @param known a whole solution
 * @param open targets that are still to be proved protected
 * @param learn called with each solution found
 */
export function searchNearby(
  highs: Highs,
  { variables, bounds, equations, targets }: LinearSystem,
  known: Float64Array,
  open: readonly number[],
  isOpen: (at: number) => boolean,
  learn: (solution: Float64Array) => void
): void {
  const rows: { terms: Terms; lower: number; upper: number }[] = [
    ...equations.map((equation) => {
      const value = valueOf(equation, known);
      return { terms: equation, lower: equation.lower - value, upper: equation.upper - value };
    }),
    ...open.map((at) => ({ terms: targets[at]!, lower: -highs.infinity, upper: highs.infinity }))
  ];
  // Every unknown is what is known of it, and more (the first half of the columns) or less (the second).
  const model = {
    numCols: 2 * variables,
    numRows: rows.length,
    colCost: new Float64Array(2 * variables).fill(1),
    colLower: new Float64Array(2 * variables),
    colUpper: Float64Array.from({ length: 2 * variables }, (_, column) => {
      const room = column < variables ? bounds[column]! - known[column]! : known[column - variables]!;
      return Number.isFinite(room) ? room : highs.infinity;
    }),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: constraintMatrix(
      rows.map(({ terms }) => ({
        columns: [...terms.variables, ...terms.variables.map((variable) => variable + variables)],
        values: [...terms.coefficients, ...terms.coefficients.map((coefficient) => -coefficient)]
      })),
      2 * variables
    )
  };
  highs.withModel(model, (solver) => {
    // The first whole solution is as good as the best.
    solver.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: 1e9 });
    const all = { kind: "range", from: 0, to: 2 * variables - 1 } as const;
    const near = model.colUpper.map((room) => Math.min(room, furthest));
    const whole = new Int32Array(2 * variables).fill(highs.constants.variableType.integer);
    /**
     * Learns from the shortest change of the model as it stands if it is whole; false where there is one that is not.
     */
    const solve = (): boolean => {
      solver.run();
      if (solver.getModelStatus() !== OPTIMAL) return true;
      const { colValue } = solver.getSolution();
      const solution = known.map((value, variable) => value + colValue[variable]! - colValue[variables + variable]!);
      const isWhole = solution.every((value) => Math.abs(value - Math.round(value)) < integral);
      if (isWhole) learn(solution);
      return isWhole;
    };
    const look = (at: number): void => {
      const row = equations.length + open.indexOf(at);
      const { width, most } = targets[at]!;
      // A count that is nearly all of its base has to be able to fall further.
      const excess = valueIn(targets[at]!, known) - most;
      const amounts = [
        ...(excess > width ? [-excess] : []),
        ...Array.from({ length: width }, (_, less) => [width - less, less - width]).flat()
      ];
      /** Amounts whose shortest change is not whole. */
      const search = (wanted: readonly number[]): number[] =>
        wanted.filter((amount) => {
          if (!isOpen(at)) return false;
          solver.changeRowBounds(row, amount, amount);
          return !solve();
        });
      solver.changeColsBounds(all, model.colLower, model.colUpper);
      const fractional = search(amounts);
      if (isOpen(at) && fractional.length > 0) {
        solver.changeColsIntegrality(all, whole);
        solver.changeColsBounds(all, model.colLower, near);
        search(fractional);
        solver.clearIntegrality();
      }
      solver.changeRowBounds(row, -highs.infinity, highs.infinity);
    };
    for (const at of open) if (isOpen(at)) look(at);
  });
}
