import { FlowSearch } from "./flowSearch.js";
import { type LinkedTables, countIndex, placeCount } from "./linkedTables.js";
import { type BandMove, type OptionMove, bandMoves, optionMoves } from "./moves.js";
import { placeNetwork } from "./placeNetwork.js";

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

/** How far a change can go in every group and area before a count falls below zero. */
interface Limits {
  readonly up: Int32Array;
  readonly down: Int32Array;
}

type FoundPart = { part: WorldPart; amount: number; cost: number };

/** Looks for worlds: circulations of simple changes over the places of linked tables. */
export class WorldSearch {
  private readonly flows: FlowSearch;
  private readonly optionMoves: OptionMove[];
  private readonly bandMoves: BandMove[][];
  private readonly places: number;
  private readonly memo: Float64Array;
  private readonly limits = new Map<BandMove, (Limits | undefined)[]>();

  /** @param shown 1 where a cell is published as things stand; read anew at every search */
  constructor(private readonly tables: LinkedTables, private readonly shown: Uint8Array) {
    this.flows = new FlowSearch(placeNetwork(tables.places));
    this.optionMoves = optionMoves(tables);
    this.bandMoves = bandMoves(tables);
    this.places = placeCount(tables.places);
    this.memo = new Float64Array(this.places);
  }

  /**
   * The cheapest world found in which a cell differs by `amount` (signed), or, where none reaches it, by as much as can
   * be put together from several changes.
   *
   * @param mayHide whether cells that are shown may be hidden for it, at their cost
   */
  find(cell: number, amount: number, mayHide: boolean): FoundWorld | null {
    const first = this.findPart(cell, amount, mayHide, null);
    if (!first) return null;
    const parts = [first.part];
    let reached = first.amount;
    let counts: Int32Array | null = null;
    while (Math.abs(reached) < Math.abs(amount)) {
      counts = this.shifted(counts ?? this.tables.counts, parts.at(-1)!);
      const next = this.findPart(cell, amount - reached, mayHide, counts);
      if (!next) break;
      parts.push(next.part);
      reached += next.amount;
    }
    const changes = this.changesOf(parts);
    let cost = 0;
    for (const changed of changes.keys()) if (this.shown[changed]) cost += this.tables.costs[changed]!;
    return { parts, changes, amount: reached, cost };
  }

  /** @param counts as they are after earlier parts; null at first */
  private findPart(cell: number, amount: number, mayHide: boolean, counts: Int32Array | null): FoundPart | null {
    const place = cell % this.places;
    const span = Math.floor(cell / this.places) % this.tables.spans.length;
    const measure = Math.floor(cell / this.places / this.tables.spans.length);
    const candidates: { index: number; factor: number; band: BandMove; own: number }[] = [];
    this.optionMoves.forEach(({ measures }, index) => {
      const factor = measures.find((seen) => seen.measure === measure)?.change;
      if (factor === undefined) return;
      for (const band of this.bandMoves[span]!) {
        const own = this.cost(this.optionMoves[index]!, band, place, mayHide);
        if (own < Infinity) candidates.push({ index, factor, band, own });
      }
    });
    candidates.sort((a, b) => a.own - b.own);
    const wantedSize = Math.abs(amount);
    let best: FoundPart | null = null;
    for (const { index, factor, band, own } of candidates) {
      const isWhole = best !== null && Math.abs(best.amount) >= wantedSize;
      if (isWhole && own >= best!.cost) break;
      const option = this.optionMoves[index]!;
      const wanted = Math.sign(amount) * Math.sign(factor) * Math.ceil(wantedSize / Math.abs(factor));
      this.memo.fill(-1);
      const cost = (edge: number): number => {
        if (this.memo[edge]! < 0) this.memo[edge] = this.cost(option, band, edge, mayHide);
        return this.memo[edge]!;
      };
      const { up, down } = counts ? this.limitsOf(option, band, counts) : this.knownLimits(index, band);
      const found = this.flows.through(place, wanted, { cost, up, down }, isWhole ? best!.cost : Infinity);
      if (!found) continue;
      const gained = Math.abs(found.amount * factor);
      const reached = best === null ? 0 : Math.abs(best.amount);
      const isBetter = gained >= wantedSize
        ? !isWhole || found.cost < best!.cost
        : !isWhole && (gained > reached || (gained === reached && found.cost < best!.cost));
      if (isBetter) best = { part: { option, band, flow: found.flow.slice() }, amount: found.amount * factor, cost: found.cost };
      if (best!.cost === 0 && Math.abs(best!.amount) >= wantedSize) break;
    }
    return best;
  }

  /** Cost of hiding the cells of a place that a change would touch and that are shown. */
  private cost({ measures }: OptionMove, { spans }: BandMove, place: number, mayHide: boolean): number {
    const { costs } = this.tables;
    let sum = 0;
    for (let m = 0; m < measures.length; m++)
      for (let s = 0; s < spans.length; s++) {
        const cell = (measures[m]!.measure * this.tables.spans.length + spans[s]!.span) * this.places + place;
        if (this.shown[cell] === 0) continue;
        if (!mayHide) return Infinity;
        sum += costs[cell]!;
      }
    return sum;
  }

  private knownLimits(index: number, band: BandMove): Limits {
    const known = this.limits.get(band) ?? [];
    this.limits.set(band, known);
    return (known[index] ??= this.limitsOf(this.optionMoves[index]!, band, this.tables.counts));
  }

  private limitsOf({ options }: OptionMove, { plus, minus }: BandMove, counts: Int32Array): Limits {
    const { places } = this.tables;
    const up = new Int32Array(this.places).fill(0x7fffffff);
    const down = new Int32Array(this.places).fill(0x7fffffff);
    options.forEach((change, option) => {
      if (change === 0) return;
      const size = Math.abs(change);
      for (let area = 0; area < places.parents.length; area++)
        for (let group = 0; group < places.groups; group++) {
          const edge = area * (places.groups + 1) + group + 1;
          const gaining = counts[countIndex(this.tables, option, plus, group, area)]!;
          const losing = minus < 0 ? Infinity : counts[countIndex(this.tables, option, minus, group, area)]!;
          const [rise, fall] = change > 0 ? [losing, gaining] : [gaining, losing];
          up[edge] = Math.min(up[edge]!, Math.floor(rise / size));
          down[edge] = Math.min(down[edge]!, Math.floor(fall / size));
        }
    });
    return { up, down };
  }

  private shifted(before: Int32Array, { option, band, flow }: WorldPart): Int32Array {
    const counts = before.slice();
    const { groups, parents } = this.tables.places;
    option.options.forEach((change, index) => {
      if (change === 0) return;
      for (let area = 0; area < parents.length; area++) {
        if (parents.includes(area)) continue;
        for (let group = 0; group < groups; group++) {
          const amount = change * flow[area * (groups + 1) + group + 1]!;
          counts[countIndex(this.tables, index, band.plus, group, area)]! += amount;
          if (band.minus >= 0) counts[countIndex(this.tables, index, band.minus, group, area)]! -= amount;
        }
      }
    });
    return counts;
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
