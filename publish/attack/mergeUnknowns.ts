import type { SparseRow } from "../../loaders/solver/sparseMatrix.js";
import type { LinearSystem, Terms } from "./linearSystem.js";

/** A system with fewer unknowns that says the same of every target, with known solutions of it and changes of them. */
export interface Merged {
  readonly system: LinearSystem;
  readonly known: readonly Float64Array[];
  /** Changes of the unknowns as changes of those that are left. */
  readonly changes: readonly SparseRow[];
}

/**
 * Adds up unknowns that no equation and no target tells apart, such as the districts of a zone where figures are of
 * zones alone: what is possible for their sum is possible for them.
 */
export function mergeUnknowns(
  system: LinearSystem,
  known: readonly Float64Array[],
  changes: readonly SparseRow[]
): Merged {
  const rows = [...system.equations, ...system.targets];
  const signatures = Array.from({ length: system.variables }, () => "");
  rows.forEach(({ variables, coefficients }, row) =>
    variables.forEach((variable, term) => (signatures[variable] += `${row}:${coefficients[term]} `))
  );
  const groups = new Map<string, number>();
  const groupOf = Int32Array.from(signatures, (signature) => {
    if (signature === "") return -1;
    if (!groups.has(signature)) groups.set(signature, groups.size);
    return groups.get(signature)!;
  });
  const sum = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(groups.size);
    values.forEach((value, variable) => {
      if (groupOf[variable]! >= 0) sums[groupOf[variable]!]! += value;
    });
    return sums;
  };
  const merge = <T extends Terms>(terms: T): T => {
    const own = new Map<number, number>();
    terms.variables.forEach((variable, term) => own.set(groupOf[variable]!, terms.coefficients[term]!));
    return { ...terms, variables: Int32Array.from(own.keys()), coefficients: Float64Array.from(own.values()) };
  };
  return {
    system: {
      variables: groups.size,
      bounds: sum(system.bounds),
      equations: system.equations.map(merge),
      targets: system.targets.map(merge),
      neighbourhoods: system.neighbourhoods.map((near) =>
        Int32Array.from(new Set([...near].map((variable) => groupOf[variable]!).filter((group) => group >= 0)))
      )
    },
    known: known.map(sum),
    changes: changes.map(({ columns, values }) => {
      const sums = new Map<number, number>();
      columns.forEach((variable, place) => {
        const group = groupOf[variable]!;
        if (group >= 0) sums.set(group, (sums.get(group) ?? 0) + values[place]!);
      });
      return { columns: [...sums.keys()], values: [...sums.values()] };
    })
  };
}
