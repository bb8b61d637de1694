import { marginSensitivity } from "../../src/statistics/marginSensitivity.js";
import type { Weighted } from "../weigh/weigh.js";
import type { CellDomain } from "./cellDomains.js";
import { type CellVariable, cellVariables } from "./cellVariables.js";

/** What a figure would be had one margin not been weighted by. */
export interface MarginInfluence extends Omit<CellVariable, "values"> {
  readonly margin: string;
  readonly age: string;
  readonly estimate: number;
  /** Without the margin minus with all of them. */
  readonly change: number;
}

/**
 * How far shares and means move when each weighting margin in turn is left out, for everybody and for the oldest group
 * in the city as a whole. Raked without trimming. Items of a battery are left out: their services are told apart by
 * routing, and a page that asks whether weighting matters needs few figures.
 */
export function marginInfluences(
  weighted: Weighted,
  domains: readonly CellDomain[],
  minimumBase: number
): MarginInfluence[] {
  const { respondents, fitted, schemes } = weighted;
  if (fitted.length < 2) return [];
  const { weights: base } = schemes.find(({ name }) => name === "unweighted")!.design;
  const shown = domains.filter(
    ({ sex, age, area }) => sex === "all" && area === "all" && (age === "all" || age === "65+")
  );
  return respondents.answers
    .filter(({ item }) => item.battery === null)
    .flatMap(cellVariables)
    .flatMap(({ values, ...variable }) =>
      shown.flatMap(({ age, mask }) => {
        const answered = values.reduce(
          (count, value, row) => count + Number(mask[row] === 1 && !Number.isNaN(value)),
          0
        );
        if (answered < minimumBase) return [];
        return marginSensitivity(base, fitted, values, mask).map((influence) => ({ ...variable, age, ...influence }));
      })
    );
}
