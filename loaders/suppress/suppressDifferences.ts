import { holm } from "../../src/statistics/holm.js";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { AgeDifference } from "../tabulate/tabulateDifferences.js";
import { roundFigure } from "./roundFigure.js";
import type { PublishedCell } from "./suppressCells.js";
import type { Verdict } from "./cellVerdict.js";

/**
 * A difference as it may be published, with the bases of both sides and its p value adjusted over the item's options.
 */
export interface PublishedDifference extends AgeDifference {
  readonly base: number | null;
  readonly referenceBase: number | null;
  readonly pAdjusted: number | null;
  readonly verdict: Verdict;
}

const keyOf = (
  cell: { item: string; option: string; measure: string; sex: string; area: string },
  age: string
): string => [cell.item, cell.option, cell.measure, cell.sex, cell.area, age].join("|");

/**
 * A difference is as publishable as the weaker of its two cells, and as precise as they are. Cells that are not offered
 * have none.
 */
export function suppressDifferences(
  differences: readonly AgeDifference[],
  cells: readonly PublishedCell[],
  policy: DisclosurePolicy
): PublishedDifference[] {
  const byKey = new Map(cells.map((cell) => [keyOf(cell, cell.age), cell]));
  const judged = differences.flatMap((difference): PublishedDifference[] => {
    const older = byKey.get(keyOf(difference, difference.age));
    const younger = byKey.get(keyOf(difference, difference.referenceAge));
    if (!older || !younger) return [];
    const verdict = weaker(older.verdict, younger.verdict, difference.difference === null);
    if (verdict === "published" || verdict === "unreliable")
      return [{ ...difference, base: older.base, referenceBase: younger.base, pAdjusted: null, verdict }];
    return [
      {
        ...difference,
        base: null,
        referenceBase: null,
        difference: null,
        standardError: null,
        lower: null,
        upper: null,
        degreesOfFreedom: null,
        p: null,
        pAdjusted: null,
        verdict
      }
    ];
  });
  return adjust(judged).map((row) => {
    const round = (value: number | null): number | null => roundFigure(value, row.area, policy);
    return {
      ...row,
      difference: round(row.difference),
      standardError: round(row.standardError),
      lower: round(row.lower),
      upper: round(row.upper),
      p: round(row.p),
      pAdjusted: round(row.pAdjusted)
    };
  });
}

function weaker(first: Verdict, second: Verdict, untested: boolean): Verdict {
  const order: Verdict[] = ["not_asked", "suppressed", "unreliable", "published"];
  const verdict = order[Math.min(order.indexOf(first), order.indexOf(second))]!;
  return untested && verdict !== "not_asked" ? "suppressed" : verdict;
}

/**
 * Holm's adjustment within the options of one item, measure, sex, area and pair of ages. A hidden difference counts in
 * the family, with a p value of 1: left out, the others would be adjusted too little; with its own, it could show
 * through.
 */
function adjust(rows: readonly PublishedDifference[]): PublishedDifference[] {
  const families = new Map<string, number[]>();
  rows.forEach(({ item, measure, sex, area, age }, index) => {
    const family = [item, measure, sex, area, age].join("|");
    families.set(family, [...(families.get(family) ?? []), index]);
  });
  const adjusted = new Map<number, number>();
  for (const family of families.values())
    holm(family.map((index) => rows[index]!.p ?? 1)).forEach((p, position) => adjusted.set(family[position]!, p));
  return rows.map((row, index) => ({ ...row, pAdjusted: row.p === null ? null : adjusted.get(index)! }));
}
