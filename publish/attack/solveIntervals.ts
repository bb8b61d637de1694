import type { Highs, Model, ModelData } from "highs";
import { constraintMatrix } from "../../loaders/solver/constraintMatrix.js";
import type { SparseRow } from "../../loaders/solver/sparseMatrix.js";
import { OPTIMAL } from "../../loaders/solver/highsSolver.js";
import type { Interval, LinearSystem, Target } from "./linearSystem.js";
import { searchIntervals } from "./searchIntervals.js";

const integral = 1e-6;
/** Rounds of driving all targets at once that may prove none before they are looked at one by one. */
const patience = 5;

/** The published figures contradict one another: no counts give them all. */
export class ContradictionError extends Error {
  override readonly name = "ContradictionError";
}

/**
 * The interval of possible values of every target of a system. A target is followed until two whole solutions of the
 * system prove it protected, so that the intervals of protected ones may be wider than stated; those of the others are
 * exact (mixed-integer), with the figures that bound them.
 *
 * @param solutions those that are known to begin with, e.g. the true counts
 * @param clues changes of the first of them that may give others
 * @throws ContradictionError if no counts agree with the equations
 */
export function solveIntervals(
  highs: Highs,
  whole: LinearSystem,
  solutions: readonly Float64Array[],
  clues: readonly SparseRow[] = []
): Interval[] {
  const { system, truth, ranges, isOpen, learn } = searchIntervals(highs, whole, solutions, clues);
  if (!system.targets.some((_, at) => isOpen(at)))
    return ranges.map((range, at) => ({ target: system.targets[at]!, ...range, chain: [] }));
  return highs.withModel(modelOf(highs, system), (model) => {
    model.options.set({ output_flag: false, random_seed: 1 });
    if (truth === null) searchTogether(model, system, isOpen, learn);
    return system.targets.map((target, at): Interval => {
      if (!isOpen(at)) return { target, ...ranges[at]!, chain: [] };
      const low = boundOf(highs, model, system, target, 1, learn);
      const high = isOpen(at) ? boundOf(highs, model, system, target, -1, learn) : null;
      const { lower, upper } = ranges[at]!;
      return { target, lower, upper, chain: isOpen(at) ? [...new Set([...low, ...(high ?? [])])] : [] };
    });
  });
}

/**
 * Drives all targets that are open up and down at once, in alternating patterns, as long as that proves some protected.
 */
function searchTogether(
  model: Model,
  system: LinearSystem,
  isOpen: (at: number) => boolean,
  learn: (solution: ArrayLike<number>) => void
): void {
  for (let round = 0, idle = 0; idle < patience && round < 8 * patience; round++) {
    const open = system.targets.flatMap((_, at) => (isOpen(at) ? [at] : []));
    if (open.length === 0) return;
    const costs = new Float64Array(system.variables);
    open.forEach((at, position) => {
      const sign = ((Math.imul(position + 1, 2654435761) >>> (31 - ((round >> 1) % 32))) & 1) === (round & 1) ? 1 : -1;
      const { variables, coefficients } = system.targets[at]!;
      variables.forEach((variable, term) => (costs[variable]! += sign * coefficients[term]!));
    });
    const solution = minimise(model, costs);
    if (solution && solution.every(isWhole)) learn(solution);
    idle = open.some((at) => !isOpen(at)) ? 0 : idle + 1;
  }
}

/**
 * Finds the smallest (sign 1) or largest (sign -1) whole value of a target; gives the equations that the bound rests
 * on.
 */
function boundOf(
  highs: Highs,
  model: Model,
  system: LinearSystem,
  target: Target,
  sign: 1 | -1,
  learn: (solution: ArrayLike<number>) => void
): string[] {
  const costs = new Float64Array(system.variables);
  target.variables.forEach((variable, term) => (costs[variable]! += sign * target.coefficients[term]!));
  const optimum = minimise(model, costs);
  if (!optimum)
    throw new ContradictionError(`attack: no counts agree with the published figures around ${target.name}`);
  const duals = model.getSolution().rowDual;
  const chain = system.equations.filter((_, row) => Math.abs(duals[row] ?? 0) > integral).map(({ name }) => name);
  if (optimum.every(isWhole)) {
    learn(optimum);
    return chain;
  }
  model.changeColsIntegrality(
    { kind: "range", from: 0, to: system.variables - 1 },
    new Int32Array(system.variables).fill(highs.constants.variableType.integer)
  );
  const solution = minimise(model, costs);
  model.clearIntegrality();
  if (!solution)
    throw new ContradictionError(`attack: no whole counts agree with the published figures around ${target.name}`);
  learn(solution);
  return chain;
}

function minimise(model: Model, costs: Float64Array): Float64Array | null {
  model.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
  model.run();
  const { colValue } = model.getSolution();
  return model.getModelStatus() === OPTIMAL ? Float64Array.from(colValue) : null;
}

function modelOf(highs: Highs, { variables, bounds, equations }: LinearSystem): ModelData {
  return {
    numCols: variables,
    numRows: equations.length,
    colCost: new Float64Array(variables),
    colLower: new Float64Array(variables),
    colUpper: bounds.map((bound) => (Number.isFinite(bound) ? bound : highs.infinity)),
    rowLower: equations.map(({ lower }) => (Number.isFinite(lower) ? lower : -highs.infinity)),
    rowUpper: equations.map(({ upper }) => (Number.isFinite(upper) ? upper : highs.infinity)),
    matrix: constraintMatrix(
      equations.map((equation) => ({ columns: equation.variables, values: equation.coefficients })),
      variables
    )
  };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < integral;
}
