import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Cell } from "../tabulate/tabulateCells.js";
import { type Verdict, cellVerdict } from "./cellVerdict.js";
import type { SurveyProtection } from "./surveyProtection.js";
import { roundFigure } from "./roundFigure.js";

/** A cell as it may be published: figures of a hidden one are null, its base too. */
export interface PublishedCell extends Omit<Cell, "base" | "effectiveBase"> {
  readonly base: number | null;
  readonly effectiveBase: number | null;
  readonly verdict: Verdict;
}

/**
 * Gives every cell its verdict, empties the hidden ones and rounds the others to what the policy allows. A domain that
 * nobody answered in is hidden like any small one; `not_asked` is an item that nobody at all was asked.
 */
export function suppressCells<C extends Cell>(
  cells: readonly C[],
  { ruleOf, isAsked }: Pick<SurveyProtection, "ruleOf" | "isAsked">,
  policy: DisclosurePolicy
): (Omit<C, keyof Cell> & PublishedCell)[] {
  return cells.map((cell) => {
    const verdict = verdictOf(cell);
    switch (verdict) {
      case "published":
      case "unreliable": {
        const round = (value: number | null): number | null => roundFigure(value, cell.area, policy);
        return {
          ...cell,
          verdict,
          effectiveBase: round(cell.effectiveBase),
          estimate: round(cell.estimate),
          standardError: round(cell.standardError),
          lower: round(cell.lower),
          upper: round(cell.upper)
        };
      }
      case "suppressed":
      case "not_asked":
        return {
          ...cell,
          verdict,
          base: verdict === "not_asked" ? 0 : null,
          effectiveBase: null,
          estimate: null,
          standardError: null,
          lower: null,
          upper: null
        };
    }
  });

  function verdictOf(cell: C): Verdict {
    if (!isAsked(cell.item)) return "not_asked";
    return ruleOf(cell) === null ? cellVerdict(cell, cell.measure !== "mean", policy) : "suppressed";
  }
}
