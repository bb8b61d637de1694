import type { Need, Protection } from "./protection.js";
import { type FoundWorld, type World, WorldSearch } from "./worldSearch.js";
import type { WorldSpace } from "./worldSpace.js";

/** Reach of the worlds found for a cell, and the worlds that reach there. */
interface Reach {
  readonly need: Need;
  up: number;
  down: number;
  upWorld: World | null;
  downWorld: World | null;
  /** How often nothing could be shown again because of it: those that refuse often are asked first. */
  refusals: number;
}

/**
 * Meets needs one after the other by the cheapest worlds, and shows again what they can spare. What is hidden, and for
 * which cell, is in `hidden` and `protects`, as in a `Protection`.
 */
export class Protector {
  readonly hidden: Uint8Array;
  readonly protects: Int32Array;
  private readonly reaches: Map<number, Reach>;
  private readonly shown: Uint8Array;
  private readonly search: WorldSearch;
  private readonly costs: Float64Array;
  private othersNeed = false;

  constructor(
    space: WorldSpace,
    primary: Uint8Array,
    needs: readonly Need[],
    private readonly widthOf: (cell: number) => number
  ) {
    const { tables } = space;
    this.costs = tables.costs;
    this.hidden = Uint8Array.from(primary, (kind, cell) => (tables.offered[cell] ? kind : 0));
    this.protects = new Int32Array(this.hidden.length).fill(-1);
    this.shown = Uint8Array.from(tables.offered, (offered, cell) => Number(offered === 1 && this.hidden[cell] === 0));
    this.search = new WorldSearch(space, this.shown);
    this.reaches = new Map(needs.map((need) => [need.cell, newReach(need)]));
  }

  /** Cells that were hidden for others need a range too. Asked once no more are hidden than must be: few have none. */
  askForOthers(): void {
    this.othersNeed = true;
    for (const cell of this.hiddenForOthers()) this.reaches.set(cell, newReach(this.needOfOther(cell)));
  }

  /** Meets every need, those of cells that are hidden on the way too. */
  meetAll(): void {
    for (const { need } of this.reaches.values()) this.meet(need, true);
  }

  /** Looks thoroughly for what is not met yet, at no cost if it can be. */
  meetRest(): void {
    for (const mayHide of [false, true]) for (const { need } of this.reaches.values()) this.meet(need, mayHide, true);
  }

  unmet(): Protection["unprotected"] {
    return [...this.reaches.values()]
      .filter((reach) => !isMet(reach.need, reach))
      .map(({ need, up, down }) => ({ cell: need.cell, width: up + down }));
  }

  proofs(): World[] {
    const worlds = [...this.reaches.values()].flatMap(({ upWorld, downWorld }) => [upWorld, downWorld]);
    return [...new Set(worlds.filter((world) => world !== null))];
  }

  /** Finds worlds until a need is met, hiding what they change; false if it cannot be. */
  meet(need: Need, mayHide: boolean, isThorough = false): boolean {
    const reach = this.reaches.get(need.cell)!;
    while (!isMet(need, reach)) {
      const before = reach.up + reach.down;
      const found = this.cheapestWorld(need, reach, mayHide, isThorough);
      if (!found) return false;
      this.accept(found, need.cell);
      if (reach.up + reach.down === before) return false;
    }
    return true;
  }

  /** Cells hidden for others, dearest first. */
  private hiddenForOthers(): number[] {
    return [...this.hidden.keys()]
      .filter((cell) => this.hidden[cell] === 2)
      .sort((a, b) => this.costs[b]! - this.costs[a]! || a - b);
  }

  /** Shows what was hidden for other cells again wherever their needs can be met without it. */
  showAgain(): void {
    for (const cell of this.hiddenForOthers()) {
      const own = this.reaches.get(cell);
      this.hidden[cell] = 0;
      this.search.show(cell);
      this.reaches.delete(cell);
      const broken = [...this.reaches.values()]
        .filter(({ upWorld, downWorld }) => upWorld?.changes.has(cell) || downWorld?.changes.has(cell))
        .sort((a, b) => b.refusals - a.refusals);
      const before = broken.map((reach) => ({ ...reach }));
      for (const reach of broken) forget(reach, cell);
      const refusing = broken.find(({ need }) => !this.meet(need, false));
      if (!refusing) continue;
      this.hidden[cell] = 2;
      this.search.hide(cell);
      if (own) this.reaches.set(cell, own);
      broken.forEach((reach, index) => Object.assign(reach, before[index]));
      refusing.refusals += 1;
    }
  }

  private needOfOther(cell: number): Need {
    return { cell, up: 0, down: 0, width: this.widthOf(cell) };
  }

  private cheapestWorld(need: Need, reach: Reach, mayHide: boolean, isThorough: boolean): FoundWorld | null {
    const lacks = need.width - reach.up - reach.down;
    const upwards = Math.max(need.up > reach.up ? need.up : 0, lacks > 0 ? need.width - reach.down : 0);
    const downwards = Math.max(need.down > reach.down ? need.down : 0, lacks > 0 ? need.width - reach.up : 0);
    const up = need.down > reach.down ? null : this.search.find(need.cell, upwards, mayHide, isThorough);
    if (up && up.amount >= upwards && up.cost === 0) return up;
    const down = need.up > reach.up ? null : this.search.find(need.cell, -downwards, mayHide, isThorough);
    if (!up || !down) return up ?? down;
    const [isUpWhole, isDownWhole] = [up.amount >= upwards, -down.amount >= downwards];
    if (isUpWhole !== isDownWhole) return isUpWhole ? up : down;
    return up.cost <= down.cost ? up : down;
  }

  private accept(world: World, cause: number): void {
    for (const [cell, change] of world.changes) {
      if (this.shown[cell]) {
        this.search.hide(cell);
        this.hidden[cell] = 2;
        this.protects[cell] = cause;
        if (this.othersNeed) this.reaches.set(cell, newReach(this.needOfOther(cell)));
      }
      const reach = this.reaches.get(cell);
      if (reach && change > reach.up) [reach.up, reach.upWorld] = [change, world];
      if (reach && -change > reach.down) [reach.down, reach.downWorld] = [-change, world];
    }
  }
}

/** Leaves out the worlds in which a cell changes. */
function forget(reach: Reach, cell: number): void {
  if (reach.upWorld?.changes.has(cell)) [reach.up, reach.upWorld] = [0, null];
  if (reach.downWorld?.changes.has(cell)) [reach.down, reach.downWorld] = [0, null];
}

function newReach(need: Need): Reach {
  return { need, up: 0, down: 0, upWorld: null, downWorld: null, refusals: 0 };
}

function isMet({ up, down, width }: Need, reach: Reach): boolean {
  return reach.up >= up && reach.down >= down && reach.up + reach.down >= width;
}
