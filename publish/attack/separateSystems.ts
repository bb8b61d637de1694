import type { Terms } from "./linearSystem.js";
import type { UsageSystem } from "./usageSystem.js";

/**
 * The parts of a system that have no unknown in common, of those that have a target: what is wrong with one is not with
 * another.
 */
export function separateSystems(whole: UsageSystem): UsageSystem[] {
  const parents = Int32Array.from({ length: whole.variables }, (_, variable) => variable);
  const rootOf = (variable: number): number => {
    while (parents[variable] !== variable) variable = parents[variable] = parents[parents[variable]!]!;
    return variable;
  };
  for (const { variables } of [...whole.equations, ...whole.targets])
    for (const variable of variables) parents[rootOf(variable)] = rootOf(variables[0]!);
  const places = Array.from({ length: whole.variables }, () => -1);
  const members = new Map<number, number[]>();
  parents.forEach((_, variable) => {
    const own = members.get(rootOf(variable)) ?? [];
    places[variable] = own.push(variable) - 1;
    members.set(rootOf(variable), own);
  });
  return [...new Set(whole.targets.map(({ variables }) => rootOf(variables[0]!)))].map((root) => {
    const own = <T extends Terms>(rows: readonly T[]): T[] =>
      rows
        .filter(({ variables }) => rootOf(variables[0]!) === root)
        .map((row) => ({ ...row, variables: row.variables.map((variable) => places[variable]!) }));
    const variables = members.get(root)!;
    return {
      variables: variables.length,
      bounds: Float64Array.from(variables, (variable) => whole.bounds[variable]!),
      equations: own(whole.equations),
      targets: own(whole.targets),
      neighbourhoods: [],
      figures: own(whole.equations.slice(0, whole.figures)).length
    };
  });
}
