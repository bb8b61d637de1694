import { type LinkedTables, placeCount } from "./linkedTables.js";
import type { BandMove, OptionMove } from "./moves.js";

/** A kind of change: answers in a pair of bands. */
export interface ChangeKind {
  readonly index: number;
  readonly option: OptionMove;
  readonly band: BandMove;
}

/** More than any cell costs: it may never be hidden. */
export const NEVER = 1e12;

/**
 * What it would cost to let a kind of change happen in a place: the cells there that it would touch and that are shown.
 * Kept up to date as cells are hidden and shown, because every search asks it thousands of times.
 */
export class OpenCosts {
  private readonly places: number;
  private readonly sums: Float64Array;
  private readonly counts: Int32Array;
  /** Kinds of change that touch a measure in a span, by `measure * spans + span`. */
  private readonly touching: readonly ChangeKind[][];

  constructor(
    private readonly tables: LinkedTables,
    kinds: readonly ChangeKind[],
    shown: Uint8Array
  ) {
    this.places = placeCount(tables.places);
    this.sums = new Float64Array(kinds.length * this.places);
    this.counts = new Int32Array(kinds.length * this.places);
    const spans = tables.spans.length;
    const touching: ChangeKind[][] = Array.from({ length: tables.measures.length * spans }, () => []);
    for (const kind of kinds)
      for (const { measure } of kind.option.measures)
        for (const { span } of kind.band.spans) touching[measure * spans + span]!.push(kind);
    this.touching = touching;
    shown.forEach((isShown, cell) => {
      if (isShown) this.add(cell, 1);
    });
  }

  /** 0 where the change touches nothing that is shown; Infinity where it touches what may never be hidden. */
  of(kind: ChangeKind, place: number): number {
    const at = kind.index * this.places + place;
    if (this.counts[at] === 0) return 0;
    return this.sums[at]! >= NEVER / 2 ? Infinity : this.sums[at]!;
  }

  hide(cell: number): void {
    this.add(cell, -1);
  }

  show(cell: number): void {
    this.add(cell, 1);
  }

  private add(cell: number, sign: 1 | -1): void {
    const place = cell % this.places;
    const cost = Math.min(NEVER, this.tables.costs[cell]!);
    for (const { index } of this.touching[Math.floor(cell / this.places)]!) {
      this.sums[index * this.places + place]! += sign * cost;
      this.counts[index * this.places + place]! += sign;
    }
  }
}
