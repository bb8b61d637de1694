import type { DisclosurePolicy } from "../project/project.js";
import type { Cell } from "../tabulate/tabulateCells.js";
import { type Verdict, cellVerdict } from "./cellVerdict.js";

/** A cell as it may be published: figures of a hidden one are null, its base too. */
export interface PublishedCell extends Omit<Cell, "base" | "effectiveBase"> {
  readonly base: number | null;
  readonly effectiveBase: number | null;
  readonly verdict: Verdict;
}

/** Gives every cell its verdict and empties the hidden ones. */
export function suppressCells<C extends Cell>(cells: readonly C[], policy: DisclosurePolicy): (Omit<C, keyof Cell> & PublishedCell)[] {
  return cells.map((cell) => {
    const verdict = cellVerdict(cell, cell.measure !== "mean", policy);
    switch (verdict) {
      case "published":
      case "unreliable":
        return { ...cell, verdict };
      case "suppressed":
      case "not_asked":
        return {
          ...cell, verdict, base: verdict === "not_asked" ? 0 : null, effectiveBase: null, estimate: null,
          standardError: null, lower: null, upper: null
        };
    }
  });
}
