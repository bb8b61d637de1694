import type { Domain, DomainAtoms } from "./domainAtoms.js";
import type { LinearSystem } from "./linearSystem.js";

/** A number of respondents as the intruder finds it. */
export interface BaseCell extends Domain {
  readonly name: string;
  readonly shown: { readonly base: number; readonly where: string } | null;
  /** An upper limit that is known from outside: respondents in all, or the population. */
  readonly atMost: { readonly base: number; readonly where: string } | null;
  readonly isTarget: boolean;
}

/**
 * The system of an intruder who adds up and subtracts numbers of respondents. Unknown are those of every kind.
 *
 * @param exists kinds that the intruder knows there may be
 */
export function baseSystem(
  cells: readonly BaseCell[],
  atoms: DomainAtoms,
  exists: (atom: number) => boolean,
  protectionInterval: number
): LinearSystem {
  const equations = cells.flatMap((cell) => {
    const limits = cell.shown
      ? { lower: cell.shown.base, upper: cell.shown.base, where: cell.shown.where }
      : cell.atMost
        ? { lower: 0, upper: cell.atMost.base, where: cell.atMost.where }
        : null;
    if (!limits) return [];
    return [{ name: `${cell.name} (${limits.where})`, lower: limits.lower, upper: limits.upper, ...onesOf(cell) }];
  });
  const targets = cells
    .filter(({ isTarget, shown }) => isTarget && shown === null)
    .map((cell) => ({ name: cell.name, offset: 0, width: protectionInterval, most: Infinity, ...onesOf(cell) }));
  return {
    variables: atoms.count,
    bounds: Float64Array.from({ length: atoms.count }, (_, atom) => (exists(atom) ? Infinity : 0)),
    equations,
    targets,
    neighbourhoods: atoms.neighbourhoods
  };

  function onesOf(domain: Domain) {
    const variables = atoms.within(domain);
    return { variables, coefficients: new Float64Array(variables.length).fill(1) };
  }
}
