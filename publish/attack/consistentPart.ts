import type { Highs, Model } from "highs";
import { constraintMatrix } from "../../loaders/solver/constraintMatrix.js";
import { OPTIMAL } from "../../loaders/solver/highsSolver.js";
import { ContradictionError } from "./solveIntervals.js";
import type { UsageSystem } from "./usageSystem.js";

/** A system without the figures that contradict the others. */
export interface ConsistentPart {
  readonly system: UsageSystem;
  readonly setAside: readonly string[];
}

const tolerance = 1e-6;
/** Figures that are tried at each step, of those that are violated and of those that are not. */
const tried = 7;

/**
 * Sets aside as few published figures as it can, so that the others do not contradict one another. Every figure may be
 * missed by some amount; as long as the least sum of these amounts is not zero, the figure without which it falls most
 * is set aside, the widest sum among equals.
 *
 * @source Chinneck J. W. An effective polynomial-time heuristic for the minimum-cardinality IIS set-covering problem.
 * Annals of Mathematics and Artificial Intelligence 17 (1996), 127–144
 * @throws ContradictionError if the solver cannot tell
 */
export function consistentPart(highs: Highs, whole: UsageSystem): ConsistentPart {
  const { variables, bounds, equations, figures } = whole;
  const isOut = new Uint8Array(figures);
  const finite = (value: number): number => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
  const rows = equations.map((equation, row) => ({
    // Columns after the unknowns: by how much a figure is missed upwards, and downwards.
    columns: [...equation.variables, ...(row < figures ? [variables + 2 * row, variables + 2 * row + 1] : [])],
    values: [...equation.coefficients, ...(row < figures ? [1, -1] : [])]
  }));
  const numCols = variables + 2 * figures;
  highs.withModel(
    {
      numCols,
      numRows: equations.length,
      colLower: new Float64Array(numCols),
      colCost: Float64Array.from({ length: numCols }, (_, column) => (column < variables ? 0 : 1)),
      colUpper: Float64Array.from({ length: numCols }, (_, column) =>
        column < variables ? finite(bounds[column]!) : highs.infinity
      ),
      rowLower: equations.map(({ lower }) => finite(lower)),
      rowUpper: equations.map(({ upper }) => finite(upper)),
      matrix: constraintMatrix(rows, numCols)
    },
    (model) => {
      model.options.set({ output_flag: false, random_seed: 1 });
      const restore = (row: number) =>
        model.changeRowBounds(row, finite(equations[row]!.lower), finite(equations[row]!.upper));
      const free = (row: number) => model.changeRowBounds(row, -highs.infinity, highs.infinity);
      for (let at = missed(model, whole); at.total > tolerance; at = missed(model, whole)) {
        const left = candidates(at, isOut).map((row) => {
          free(row);
          const { total } = missed(model, whole);
          restore(row);
          return { row, total, terms: equations[row]!.variables.length };
        });
        const least = Math.min(...left.map(({ total }) => total));
        const [worst] = left
          .filter(({ total }) => total <= least + tolerance)
          .sort((a, b) => b.terms - a.terms || b.row - a.row);
        if (!worst)
          throw new ContradictionError("attack: figures contradict one another, and none of them can be set aside");
        isOut[worst.row] = 1;
        free(worst.row);
      }
    }
  );
  const kept = equations.filter((_, row) => row >= figures || !isOut[row]);
  const setAside = equations
    .slice(0, figures)
    .filter((_, row) => isOut[row])
    .map(({ name }) => name);
  return { system: { ...whole, equations: kept, figures: figures - setAside.length }, setAside };
}

interface Missed {
  readonly total: number;
  /** By figure: by how much it is missed, and what it costs the others. */
  readonly amounts: readonly number[];
  readonly duals: readonly number[];
}

function missed(model: Model, { variables, figures }: UsageSystem): Missed {
  model.run();
  if (model.getModelStatus() !== OPTIMAL)
    throw new ContradictionError("attack: the solver cannot tell which figures contradict one another");
  const { colValue, rowDual } = model.getSolution();
  const amounts = Array.from(
    { length: figures },
    (_, row) => colValue[variables + 2 * row]! + colValue[variables + 2 * row + 1]!
  );
  return {
    total: amounts.reduce((sum, amount) => sum + amount, 0),
    amounts,
    duals: Array.from({ length: figures }, (_, row) => Math.abs(rowDual[row] ?? 0))
  };
}

/** Figures that are missed, by what that costs in all, and figures that are kept at the cost of others. */
function candidates({ amounts, duals }: Missed, isOut: Uint8Array): number[] {
  const worst = (weights: readonly number[]): number[] =>
    weights
      .flatMap((weight, row) => (weight > tolerance && !isOut[row] ? [row] : []))
      .sort((a, b) => weights[b]! - weights[a]! || a - b)
      .slice(0, tried);
  return [
    ...new Set([
      ...worst(amounts.map((amount, row) => amount * Math.max(duals[row]!, tolerance))),
      ...worst(amounts),
      ...worst(duals.map((dual, row) => (amounts[row]! > tolerance ? 0 : dual)))
    ])
  ];
}
