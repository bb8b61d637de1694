import { FlowSearch } from "./flowSearch.js";
import { type LinkedTables, placeCount } from "./linkedTables.js";
import type { BandMove, OptionMove } from "./moves.js";
import { type ChangeKind, OpenCosts } from "./openCosts.js";
import { changeOfCount, missingCounts, shiftCounts } from "./shiftCounts.js";
import type { WorldSpace } from "./worldSpace.js";

/** One kind of change, and how much of it in every place. */
export interface WorldPart {
  readonly option: OptionMove;
  readonly band: BandMove;
  readonly flow: Int32Array;
}

/** Other counts that would have given every figure that is still shown: what an intruder cannot tell from the truth. */
export interface World {
  readonly parts: readonly WorldPart[];
  /** What changes, by cell; never a cell that is shown. */
  readonly changes: ReadonlyMap<number, number>;
}

/** A world with what hiding the cells that it changes would cost. */
export interface FoundWorld extends World {
  readonly amount: number;
  readonly cost: number;
}

type Candidate = { kind: ChangeKind; factor: number; own: number };
type FoundPart = { part: WorldPart; amount: number; cost: number };

/** Looks for worlds: circulations of simple changes over the places of linked tables. */
export class WorldSearch {
  private readonly flows: FlowSearch;
  private readonly tables: LinkedTables;
  private readonly places: number;
  private readonly costs: OpenCosts;

  /** @param shown 1 where a cell is published; `hide` and `show` change it */
  constructor(
    private readonly space: WorldSpace,
    private readonly shown: Uint8Array
  ) {
    this.tables = space.tables;
    this.flows = new FlowSearch(space.network);
    this.places = placeCount(space.tables.places);
    this.costs = new OpenCosts(space.tables, space.kinds, shown);
  }

  hide(cell: number): void {
    this.shown[cell] = 0;
    this.costs.hide(cell);
  }

  show(cell: number): void {
    this.shown[cell] = 1;
    this.costs.show(cell);
  }

  /**
   * The cheapest world found in which a cell differs by `amount` (signed), or, where none reaches it, by as much as can
   * be put together from several changes.
   *
   * @param mayHide whether cells that are shown may be hidden for it, at their cost
   * @param isThorough whether changes that only another change makes possible are looked for too, which takes long
   */
  find(cell: number, amount: number, mayHide: boolean, isThorough = false): FoundWorld | null {
    const parts: WorldPart[] = [];
    let reached = 0;
    let counts: Int32Array | null = null;
    while (Math.abs(reached) < Math.abs(amount)) {
      const next = this.findPart(cell, amount - reached, mayHide, counts);
      const found = next
        ? [next]
        : isThorough
          ? this.findPrepared(cell, amount - reached, mayHide, counts ?? this.tables.counts)
          : [];
      if (found.length === 0) break;
      for (const { part, amount: gained } of found) {
        parts.push(part);
        reached += gained;
        counts = shiftCounts(this.tables, counts ?? this.tables.counts, part);
      }
    }
    if (parts.length === 0) return null;
    const changes = this.changesOf(parts);
    let cost = 0;
    for (const changed of changes.keys()) if (this.shown[changed]) cost += this.tables.costs[changed]!;
    return { parts, changes, amount: reached, cost };
  }

  /** @param counts as they are after earlier parts; null at first */
  private findPart(cell: number, amount: number, mayHide: boolean, counts: Int32Array | null): FoundPart | null {
    const place = cell % this.places;
    const most = mayHide ? Infinity : Number.MIN_VALUE;
    const candidates: Candidate[] = [];
    for (const { kind, factor } of this.space.seenBy(Math.floor(cell / this.places))) {
      const own = this.costs.of(kind, place);
      if (own < most) candidates.push({ kind, factor, own });
    }
    if (mayHide) candidates.sort((a, b) => a.own - b.own);
    const wantedSize = Math.abs(amount);
    let best: FoundPart | null = null;
    let tried: ChangeKind;
    const cost = (edge: number): number => this.costs.of(tried, edge);
    for (const { kind, factor, own } of candidates) {
      tried = kind;
      const isWhole = best !== null && Math.abs(best.amount) >= wantedSize;
      if (isWhole && own >= best!.cost) break;
      const wanted = Math.sign(amount) * Math.sign(factor) * Math.ceil(wantedSize / Math.abs(factor));
      const { up, down } = this.space.limitsOf(kind, counts);
      const found = this.flows.through(place, wanted, { cost, up, down }, isWhole ? best!.cost : most);
      if (!found) continue;
      const gained = Math.abs(found.amount * factor);
      const reached = best === null ? 0 : Math.abs(best.amount);
      const isBetter =
        gained >= wantedSize
          ? !isWhole || found.cost < best!.cost
          : !isWhole && (gained > reached || (gained === reached && found.cost < best!.cost));
      if (isBetter)
        best = { part: { ...kind, flow: found.flow.slice() }, amount: found.amount * factor, cost: found.cost };
      if (best!.cost === 0 && Math.abs(best!.amount) >= wantedSize) break;
    }
    return best;
  }

  /**
   * Two changes of which the second takes what the first has brought: a respondent comes to a place from another, then
   * moves on to another band. Empty where there are none.
   */
  private findPrepared(cell: number, amount: number, mayHide: boolean, counts: Int32Array): FoundPart[] {
    const wanted = new Set(
      this.space
        .seenBy(Math.floor(cell / this.places))
        .flatMap(({ kind, factor }) =>
          missingCounts(this.tables, counts, kind, Math.sign(amount * factor), cell % this.places)
        )
    );
    for (const count of wanted)
      for (const kind of this.space.kinds) {
        const { edge, change } = changeOfCount(this.tables, kind, count);
        if (change === 0) continue;
        const terms = { cost: (at: number): number => this.costs.of(kind, at), ...this.space.limitsOf(kind, counts) };
        const first = this.flows.through(edge, Math.sign(change), terms, mayHide ? Infinity : Number.MIN_VALUE);
        if (!first) continue;
        const part: WorldPart = { ...kind, flow: first.flow.slice() };
        const second = this.findPart(cell, amount, mayHide, shiftCounts(this.tables, counts, part));
        const gained = this.changesOf([part]).get(cell) ?? 0;
        if (second && (second.amount + gained) * amount > 0)
          return [{ part, amount: gained, cost: first.cost }, second];
      }
    return [];
  }

  private changesOf(parts: readonly WorldPart[]): Map<number, number> {
    const changes = new Map<number, number>();
    for (const { option, band, flow } of parts)
      for (const { span, sign } of band.spans)
        for (const { measure, change } of option.measures)
          for (let place = 0; place < this.places; place++) {
            if (flow[place] === 0) continue;
            const cell = (measure * this.tables.spans.length + span) * this.places + place;
            changes.set(cell, (changes.get(cell) ?? 0) + sign * change * flow[place]!);
          }
    for (const [cell, change] of changes) if (change === 0) changes.delete(cell);
    return changes;
  }
}
