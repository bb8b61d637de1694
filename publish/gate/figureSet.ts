/** Figures are told apart by seven decimals. */
const STEPS = 1e7;
/** Shares, differences, means of ratings and what they leave of 1 lie within, and are most of what is published. */
const RANGE = 8;

/**
 * Figures to look up others among, to seven decimals: as much memory for those of a thousand studies as for those of
 * one.
 */
export class FigureSet {
  readonly #bits = new Uint32Array((2 * RANGE * STEPS) / 32 + 1);
  /** Populations, counts: few. */
  readonly #others = new Set<number>();

  add(value: number): void {
    const step = Math.round(value * STEPS);
    if (Math.abs(step) > RANGE * STEPS) this.#others.add(step);
    else this.#bits[this.#word(step)]! |= this.#bit(step);
  }

  has(value: number): boolean {
    const step = Math.round(value * STEPS);
    if (Math.abs(step) > RANGE * STEPS) return this.#others.has(step);
    return (this.#bits[this.#word(step)]! & this.#bit(step)) !== 0;
  }

  #word(step: number): number {
    return Math.floor((step + RANGE * STEPS) / 32);
  }

  #bit(step: number): number {
    return 1 << ((step + RANGE * STEPS) % 32);
  }
}
