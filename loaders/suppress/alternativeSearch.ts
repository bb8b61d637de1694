/**
 * Counts of respondents by kind (an atom: the finest crossing of domains) and option, and the cells that they add up to.
 * A cell is a measure in a slot (a reporting domain): `measure * slots + slot`.
 */
export interface AtomTables {
  readonly options: number;
  readonly slots: number;
  readonly measures: readonly (readonly number[])[];
  /** By atom, then option. */
  readonly counts: Int32Array;
  /** Weight of a respondent of every atom; 1 on average. */
  readonly weights: Float64Array;
  /** Slots that hold an atom. */
  readonly slotsOf: readonly Int32Array[];
}

/** How far a cell may move before its printed figure changes. */
export interface CellBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the printed figure is a weighted one: the bounds are of weighted respondents. */
  readonly weighted: Uint8Array;
}

/** Other counts that print the same figures, but for the cells `violated`. */
export interface Alternative {
  /** Change of respondents (or scores) by cell. */
  readonly changes: ReadonlyMap<number, number>;
  /** Change of counts by `atom * options + option`. */
  readonly counts: ReadonlyMap<number, number>;
  readonly violated: readonly number[];
}

/** One respondent changes an answer, comes or goes. */
interface Step {
  readonly options: readonly (readonly [option: number, change: number])[];
  readonly measures: readonly (readonly [measure: number, change: number])[];
}

const tolerance = 1e-9;

/**
 * Looks for counts that an intruder cannot tell from the true ones, although a given cell differs: moves the cell, then
 * mends the printed figures that this would change by further single changes, each the one that mends most.
 */
export class AlternativeSearch {
  private readonly steps: readonly Step[];
  private readonly atomsOf: readonly Int32Array[];
  private readonly plain: Float64Array;
  private readonly moved: Float64Array;
  private readonly changed: Int32Array;
  private readonly touched: number[] = [];
  private readonly touchedCounts: number[] = [];

  constructor(private readonly tables: AtomTables, private readonly bounds: CellBounds) {
    const { options, measures, slots, slotsOf, counts } = tables;
    this.steps = allSteps(options, measures);
    const atomsOf: number[][] = Array.from({ length: slots }, () => []);
    slotsOf.forEach((list, atom) => { for (const slot of list) atomsOf[slot]!.push(atom); });
    this.atomsOf = atomsOf.map((atoms) => Int32Array.from(atoms));
    this.plain = new Float64Array(measures.length * slots);
    this.moved = new Float64Array(measures.length * slots);
    this.changed = new Int32Array(counts.length);
  }

  /** An alternative in which a cell differs by `amount` (signed) or more; null where counts do not allow it. */
  find(cell: number, amount: number): Alternative | null {
    this.clear();
    const sign = Math.sign(amount);
    while (sign * this.plain[cell]! < Math.abs(amount)) {
      const best = this.bestStep(cell, sign, cell, sign);
      if (!best) return null;
      this.apply(best.atom, best.step);
    }
    for (let mended = 0; mended < 40; mended++) {
      const worst = this.worstCell();
      if (worst < 0) break;
      const direction = this.excess(worst, this.moved[worst]!) > 0 ? -1 : 1;
      const best = this.bestStep(worst, direction, cell, sign);
      if (!best || best.gain <= tolerance) break;
      this.apply(best.atom, best.step);
    }
    const changes = new Map<number, number>();
    const violated: number[] = [];
    for (const at of this.touched) {
      if (this.plain[at] !== 0) changes.set(at, this.plain[at]!);
      if (this.excess(at, this.moved[at]!) !== 0) violated.push(at);
    }
    const counts = new Map(this.touchedCounts.filter((at) => this.changed[at] !== 0).map((at) => [at, this.changed[at]!]));
    return { changes, counts, violated };
  }

  private clear(): void {
    for (const cell of this.touched) this.plain[cell] = this.moved[cell] = 0;
    for (const at of this.touchedCounts) this.changed[at] = 0;
    this.touched.length = this.touchedCounts.length = 0;
  }

  /** By how much a cell's change goes beyond its bounds: positive above, negative below. */
  private excess(cell: number, change: number): number {
    const above = change - this.bounds.upper[cell]!;
    if (above > tolerance) return above;
    const below = change - this.bounds.lower[cell]!;
    return below < -tolerance ? below : 0;
  }

  private worstCell(): number {
    let worst = -1;
    let most = 0;
    for (const cell of this.touched) {
      const size = Math.abs(this.excess(cell, this.moved[cell]!));
      if (size > most) [worst, most] = [cell, size];
    }
    return worst;
  }

  /** The step that moves `cell` in a direction, does not move `target` back, and mends most (or harms least). */
  private bestStep(cell: number, direction: number, target: number, sign: number): { atom: number; step: Step; gain: number } | null {
    const { slots } = this.tables;
    const measure = Math.floor(cell / slots);
    const targetMeasure = Math.floor(target / slots);
    let best: { atom: number; step: Step; gain: number } | null = null;
    for (const atom of this.atomsOf[cell % slots]!) {
      const inTarget = this.tables.slotsOf[atom]!.includes(target % slots);
      for (const step of this.steps) {
        if (!step.measures.some(([of, change]) => of === measure && Math.sign(change) === direction)) continue;
        if (inTarget && step.measures.some(([of, change]) => of === targetMeasure && Math.sign(change) === -sign)) continue;
        if (!this.isPossible(atom, step)) continue;
        const gain = this.gain(atom, step);
        if (best === null || gain > best.gain + tolerance) best = { atom, step, gain };
      }
    }
    return best;
  }

  private isPossible(atom: number, { options }: Step): boolean {
    return options.every(([option, change]) => {
      const at = atom * this.tables.options + option;
      return this.tables.counts[at]! + this.changed[at]! + change >= 0;
    });
  }

  private gain(atom: number, { measures }: Step): number {
    const { slots, weights, slotsOf } = this.tables;
    let gain = 0;
    for (const slot of slotsOf[atom]!)
      for (const [measure, change] of measures) {
        const cell = measure * slots + slot;
        const before = this.excess(cell, this.moved[cell]!);
        const after = this.excess(cell, this.moved[cell]! + change * (this.bounds.weighted[cell] ? weights[atom]! : 1));
        gain += Math.abs(before) - Math.abs(after);
      }
    return gain;
  }

  private apply(atom: number, { options, measures }: Step): void {
    const { slots, weights, slotsOf } = this.tables;
    for (const [option, change] of options) {
      const at = atom * this.tables.options + option;
      this.touchedCounts.push(at);
      this.changed[at]! += change;
    }
    for (const slot of slotsOf[atom]!)
      for (const [measure, change] of measures) {
        const cell = measure * slots + slot;
        if (this.moved[cell] === 0 && this.plain[cell] === 0) this.touched.push(cell);
        this.plain[cell]! += change;
        this.moved[cell]! += change * (this.bounds.weighted[cell] ? weights[atom]! : 1);
      }
  }
}

function allSteps(options: number, measures: AtomTables["measures"]): Step[] {
  const pairs: [number, number][][] = options === 1 ? [[[0, 1]], [[0, -1]]] : [];
  for (let from = 0; from < options && options > 1; from++)
    for (let to = 0; to < options; to++) if (from !== to) pairs.push([[from, -1], [to, 1]]);
  return pairs.map((changes) => ({
    options: changes,
    measures: measures.flatMap((coefficients, measure): [number, number][] => {
      const change = changes.reduce((sum, [option, size]) => sum + size * coefficients[option]!, 0);
      return change === 0 ? [] : [[measure, change]];
    })
  }));
}
