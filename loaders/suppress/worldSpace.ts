import { type LinkedTables, placeCount } from "./linkedTables.js";
import { type BandMove, bandMoves, optionMoves } from "./moves.js";
import type { ChangeKind } from "./openCosts.js";
import { type PlaceNetwork, placeNetwork } from "./placeNetwork.js";

/** How far a change can go in every group and area before a count falls below zero. */
export interface Limits {
  readonly up: Int32Array;
  readonly down: Int32Array;
}

/** A kind of change with what it changes in a measure. */
export interface SeenChange {
  readonly kind: ChangeKind;
  readonly factor: number;
}

/** What every search for worlds of the same tables needs, whatever is shown of them; worked out as it is asked for. */
export class WorldSpace {
  readonly network: PlaceNetwork;
  readonly kinds: readonly ChangeKind[];
  private readonly bands: readonly (readonly BandMove[])[];
  private readonly kindsOf = new Map<BandMove, ChangeKind[]>();
  private readonly seen: (readonly SeenChange[] | undefined)[] = [];
  private readonly limits: (Limits | undefined)[] = [];
  private readonly perBand: number;
  /** Bounded places, and where their counts lie among those of a band. */
  private readonly leaves: readonly { readonly edge: number; readonly atom: number }[];

  constructor(readonly tables: LinkedTables) {
    const { groups, parents } = tables.places;
    this.network = placeNetwork(tables.places);
    this.bands = bandMoves(tables);
    const options = optionMoves(tables);
    let index = 0;
    for (const band of new Set(this.bands.flat()))
      this.kindsOf.set(
        band,
        options.map((option) => ({ index: index++, option, band }))
      );
    this.kinds = [...this.kindsOf.values()].flat();
    this.perBand = groups * parents.length;
    this.leaves = [...this.network.bounded.keys()]
      .filter((edge) => this.network.bounded[edge] === 1)
      .map((edge) => ({ edge, atom: ((edge % (groups + 1)) - 1) * parents.length + Math.floor(edge / (groups + 1)) }));
  }

  /** Kinds of change that a measure in a span sees, by `measure * spans + span`. */
  seenBy(measureInSpan: number): readonly SeenChange[] {
    const { spans } = this.tables;
    const measure = Math.floor(measureInSpan / spans.length);
    return (this.seen[measureInSpan] ??= this.bands[measureInSpan % spans.length]!.flatMap((band) =>
      this.kindsOf.get(band)!.flatMap((kind) => {
        const factor = kind.option.measures.find((change) => change.measure === measure)?.change;
        return factor === undefined ? [] : [{ kind, factor }];
      })
    ));
  }

  /** @param counts other counts than those of the tables; null for these */
  limitsOf(kind: ChangeKind, counts: Int32Array | null): Limits {
    return counts ? this.limitsAt(kind, counts) : (this.limits[kind.index] ??= this.limitsAt(kind, this.tables.counts));
  }

  /** Only places that are bounded have limits. */
  private limitsAt({ option: { options }, band: { plus, minus } }: ChangeKind, counts: Int32Array): Limits {
    const up = new Int32Array(placeCount(this.tables.places)).fill(0x7fffffff);
    const down = up.slice();
    const { bands } = this.tables;
    for (let option = 0; option < options.length; option++) {
      const change = options[option]!;
      if (change === 0) continue;
      const size = Math.abs(change);
      const inPlus = (option * bands + plus) * this.perBand;
      const inMinus = (option * bands + minus) * this.perBand;
      const [rises, falls] = change > 0 ? [up, down] : [down, up];
      for (const { edge, atom } of this.leaves) {
        falls[edge] = Math.min(falls[edge]!, Math.floor(counts[inPlus + atom]! / size));
        if (minus >= 0) rises[edge] = Math.min(rises[edge]!, Math.floor(counts[inMinus + atom]! / size));
      }
    }
    return { up, down };
  }
}
