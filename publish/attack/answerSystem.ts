import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { Domain, DomainAtoms } from "./domainAtoms.js";
import type { CountedAnswers } from "./knownCounts.js";
import type { Equation, LinearSystem, Target, Terms } from "./linearSystem.js";

/** A figure of some answers in a domain, as the intruder finds it. */
export interface AnswerCell extends Domain {
  /** Index of the figure among those of the answers. */
  readonly figure: number;
  readonly name: string;
  /** Where it can be read; null where it is hidden. */
  readonly shown: string | null;
  /** What can be read where it is not the count itself: no more than the count. */
  readonly atLeast: number | null;
  /** Whether the domain's base is hidden. */
  readonly isBaseHidden: boolean;
  /** Hidden figures that the intruder goes for. */
  readonly isTarget: boolean;
}

/** A system of answers, where its unknowns lie, and what they truly are. */
export interface AnswerSystem {
  readonly system: LinearSystem;
  readonly truth: Float64Array;
  /** The unknown count of an option by kind of respondent; undefined where nobody of the kind answered. */
  readonly unknownOf: (atom: number, option: number) => number | undefined;
}

/**
 * The system of an intruder who knows how many respondents of every kind answered, and reads from every figure that is
 * shown how many are behind it. Unknown are the counts of every option but the last, by kind of respondent.
 */
export function answerSystem(
  { options, counts, figures, limits, beside, surplus }: CountedAnswers,
  bases: Int32Array,
  cells: readonly AnswerCell[],
  atoms: DomainAtoms,
  { minimumCount, protectionInterval, zeros }: DisclosurePolicy
): AnswerSystem {
  const inhabited = [...bases.keys()].filter((atom) => bases[atom]! > 0);
  const free = options - 1;
  const first = new Map(inhabited.map((atom, position) => [atom, position * free]));
  const bounds = new Float64Array(inhabited.length * free);
  const truth = new Float64Array(bounds.length);
  const equations: Equation[] = [];
  for (const atom of inhabited) {
    const start = first.get(atom)!;
    for (let option = 0; option < free; option++) {
      bounds[start + option] = bases[atom]!;
      truth[start + option] = counts[atom * options + option]!;
    }
    for (const { coefficients, range } of limits) {
      const own = [...coefficients.keys()].filter((option) => coefficients[option] !== 0);
      equations.push({
        name: "base",
        lower: range === "the base" ? bases[atom]! + Math.min(0, surplus?.[atom] ?? 0) : 0,
        upper: range === "not negative" ? Infinity : bases[atom]! + Math.max(0, surplus?.[atom] ?? 0),
        variables: Int32Array.from(own, (option) => start + option),
        coefficients: Float64Array.from(own, (option) => coefficients[option]!)
      });
    }
    if (beside !== null && free > 0) {
      bounds[start] = Math.min(bases[atom]!, beside.most[atom]!);
      const least = beside.least[atom]!;
      if (least > 0)
        equations.push({
          name: "others",
          lower: least,
          upper: Infinity,
          variables: Int32Array.of(start),
          coefficients: Float64Array.of(1)
        });
    }
  }
  const targets: Target[] = [];
  for (const cell of cells) {
    const { terms, offset, base, value } = sumOf(cell);
    // The only option of a question is its base: nothing to work out.
    if (terms.variables.length === 0) continue;
    if (cell.shown !== null)
      equations.push({
        name: `${cell.name} (${cell.shown})`,
        lower: (cell.atLeast ?? value) - offset,
        upper: cell.atLeast === null ? value - offset : Infinity,
        ...terms
      });
    else if (cell.isTarget)
      targets.push({
        name: cell.name,
        offset,
        ...terms,
        width: Math.min(protectionInterval, base),
        most: cell.isBaseHidden || (zeros === "shown" && value === base) ? Infinity : base - minimumCount
      });
  }
  const neighbourhoods = atoms.neighbourhoods
    .map((near) => near.filter((atom) => first.has(atom)))
    .map((near) =>
      Int32Array.from(
        [...near].flatMap((atom) => Array.from({ length: free }, (_, option) => first.get(atom)! + option))
      )
    );
  const unknownOf = (atom: number, option: number): number | undefined => {
    const start = first.get(atom);
    return start === undefined ? undefined : start + option;
  };
  return { system: { variables: bounds.length, bounds, equations, targets, neighbourhoods }, truth, unknownOf };

  /** A figure as a sum of unknowns: the last option is what the others leave of the base. */
  function sumOf(cell: AnswerCell): { terms: Terms; offset: number; base: number; value: number } {
    const { coefficients } = figures[cell.figure]!;
    const last = coefficients[free]!;
    const variables: number[] = [];
    const factors: number[] = [];
    let [offset, base, value] = [0, 0, 0];
    for (const atom of atoms.within(cell)) {
      const start = first.get(atom);
      if (start === undefined) continue;
      base += bases[atom]!;
      offset += last * bases[atom]!;
      for (let option = 0; option < options; option++)
        value += coefficients[option]! * counts[atom * options + option]!;
      for (let option = 0; option < free; option++) {
        if (coefficients[option] === last) continue;
        variables.push(start + option);
        factors.push(coefficients[option]! - last);
      }
    }
    return {
      terms: { variables: Int32Array.from(variables), coefficients: Float64Array.from(factors) },
      offset,
      base,
      value
    };
  }
}
