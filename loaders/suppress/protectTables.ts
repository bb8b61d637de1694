import type { LinkedTables } from "./linkedTables.js";
import { NEVER } from "./openCosts.js";
import type { Need, Protection } from "./protection.js";
import { Protector } from "./protector.js";
import { WorldSpace } from "./worldSpace.js";

/**
 * Complementary suppression: hides further cells of linked tables until every need is met by worlds, integer counts
 * that agree with every cell still shown. What is found holds by construction; what is lost is kept low by taking for
 * each need the cheapest changes (the hypercube idea of R. D. Repsilber, "Preservation of confidentiality in aggregated
 * data", 1994, with circulations over the tree of areas in place of single rectangles), then by showing again, dearest
 * first, what the needs can spare; of several orders of few needs the one that loses least.
 *
 * @param primary 1 where a cell is hidden by itself
 * @param needs in the order in which they are to be met where they are many
 * @param widthOf the range that a cell has to be left with if it is hidden for others
 */
export function protectTables(
  tables: LinkedTables,
  primary: Uint8Array,
  needs: readonly Need[],
  widthOf: (cell: number) => number
): Protection {
  const lossOf = ({ hidden, unprotected }: Protection): number =>
    unprotected.length * NEVER + hidden.reduce((sum, kind, cell) => sum + (kind === 2 ? tables.costs[cell]! : 0), 0);
  const space = new WorldSpace(tables);
  return ordersOf(needs)
    .map((order) => protectInOrder(space, primary, order, widthOf))
    .reduce((best, next) => (lossOf(next) < lossOf(best) ? next : best));
}

/** What is hidden first decides what later needs can share: where they are few, each is met first once, and last. */
function ordersOf(needs: readonly Need[]): Need[][] {
  if (needs.length > FEW_NEEDS || needs.length < 2) return [[...needs]];
  const rotated = needs.map((_, at) => [...needs.slice(at), ...needs.slice(0, at)]);
  return [...rotated, ...rotated.map((order) => [...order].reverse())];
}

const FEW_NEEDS = 8;

function protectInOrder(
  space: WorldSpace,
  primary: Uint8Array,
  needs: readonly Need[],
  widthOf: (cell: number) => number
): Protection {
  const protector = new Protector(space, primary, needs, widthOf);
  protector.meetAll();
  protector.showAgain();
  protector.askForOthers();
  protector.meetAll();
  protector.showAgain();
  protector.meetRest();
  return {
    hidden: protector.hidden,
    protects: protector.protects,
    worlds: protector.proofs(),
    unprotected: protector.unmet()
  };
}
