import loadHighs, { type Highs } from "highs";

/** Status of a model whose solution is an optimal one. */
export const OPTIMAL = 7;

let solver: Promise<Highs> | null = null;

/** The solver of linear and mixed-integer programs, loaded once. */
export function highsSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}
