import type { CellDomain } from "./cellDomains.js";
import { type Cell, tabulateCells } from "./tabulateCells.js";
import type { SchemeName, Weighted } from "../weigh/weigh.js";

/** A cell under one weighting scheme. */
export interface SchemeCell extends Cell {
  readonly scheme: SchemeName;
}

/**
 * The same cells under every weighting scheme, for everybody and for the oldest group: does it matter how we weight?
 */
export function compareSchemes(weighted: Weighted, domains: readonly CellDomain[]): SchemeCell[] {
  const shown = domains.filter(
    ({ sex, age, area }) => sex === "all" && area === "all" && (age === "all" || age === "65+")
  );
  return weighted.schemes.flatMap(({ name, design }) =>
    tabulateCells(design, weighted.respondents, shown)
      .filter(({ measure }) => measure !== "share_of_answers")
      .map((cell) => ({ ...cell, scheme: name }))
  );
}
