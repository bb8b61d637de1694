/** Whole unknowns between bounds, and sums of them that lie between limits. */
export interface Puzzle {
  readonly most: readonly number[];
  readonly sums: readonly Sum[];
}

export interface Sum {
  readonly terms: readonly { readonly unknown: number; readonly factor: number }[];
  readonly from: number;
  readonly to: number;
}

/** The search has tried so many values that it would take too long: nothing has been shown. */
export class Undecided extends Error {
  override readonly name = "Undecided";
}

/**
 * Enumerates whole tables that agree with every sum, nearest to a hint first, until one is found; null where there is
 * none. Every unknown is tried with every value that the sums leave it, one after another (backtracking with bounds
 * consistency: K. Apt, *Principles of Constraint Programming*, 2003, ch. 6): no linear programme, no network. Begun
 * anew with the unknowns in other orders, and more patience, where an order leads nowhere.
 *
 * @throws Undecided
 */
export function findTable(puzzle: Puzzle, extra: readonly Sum[], hint: readonly number[]): number[] | null {
  for (let order = 0; ; order++)
    try {
      return enumerate(puzzle, extra, hint, order, 1000 * 1.7 ** order);
    } catch (error) {
      if (!(error instanceof Undecided) || order === 4) throw error;
    }
}

function enumerate(
  { most, sums }: Puzzle,
  extra: readonly Sum[],
  hint: readonly number[],
  order: number,
  patience: number
): number[] | null {
  const all = [...sums, ...extra];
  const touching: number[][] = most.map(() => []);
  all.forEach(({ terms }, at) => terms.forEach(({ unknown }) => touching[unknown]!.push(at)));
  const low = most.map(() => 0);
  const high = [...most];
  const undo: [number, number, number][] = [];
  let left = patience;

  const narrow = (unknown: number, from: number, to: number): boolean => {
    if (from <= low[unknown]! && to >= high[unknown]!) return true;
    undo.push([unknown, low[unknown]!, high[unknown]!]);
    low[unknown] = Math.max(low[unknown]!, from);
    high[unknown] = Math.min(high[unknown]!, to);
    return low[unknown]! <= high[unknown]!;
  };

  const propagate = (queue: number[]): boolean => {
    const queued = new Set(queue);
    for (let at = 0; at < queue.length; at++) {
      const { terms, from, to } = all[queue[at]!]!;
      queued.delete(queue[at]!);
      let least = 0;
      let largest = 0;
      for (const { unknown, factor } of terms) {
        least += factor * (factor > 0 ? low[unknown]! : high[unknown]!);
        largest += factor * (factor > 0 ? high[unknown]! : low[unknown]!);
      }
      if (least > to || largest < from) return false;
      for (const { unknown, factor } of terms) {
        const [ownLeast, ownLargest] = factor > 0 ? [low[unknown]!, high[unknown]!] : [high[unknown]!, low[unknown]!];
        const roomUp = (to - (least - factor * ownLeast)) / factor;
        const roomDown = (from - (largest - factor * ownLargest)) / factor;
        const [newLow, newHigh] =
          factor > 0
            ? [Math.ceil(roomDown - 1e-9), Math.floor(roomUp + 1e-9)]
            : [Math.ceil(roomUp - 1e-9), Math.floor(roomDown + 1e-9)];
        if (newLow <= low[unknown]! && newHigh >= high[unknown]!) continue;
        if (!narrow(unknown, newLow, newHigh)) return false;
        for (const other of touching[unknown]!)
          if (!queued.has(other)) {
            queued.add(other);
            queue.push(other);
          }
      }
    }
    return true;
  };

  const restore = (mark: number): void => {
    while (undo.length > mark) {
      const [unknown, from, to] = undo.pop()!;
      low[unknown] = from;
      high[unknown] = to;
    }
  };

  /** Few values in many sums: tried first. */
  const urgency = (unknown: number): number =>
    ((high[unknown]! - low[unknown]! + 1) / touching[unknown]!.length) *
    (1 + ((order * (unknown + 3) * 7919) % 13) / 5);

  const search = (): boolean => {
    let chosen = -1;
    for (let unknown = 0; unknown < most.length; unknown++)
      if (low[unknown]! < high[unknown]! && (chosen < 0 || urgency(unknown) < urgency(chosen))) chosen = unknown;
    if (chosen < 0) return true;
    const values = Array.from({ length: high[chosen]! - low[chosen]! + 1 }, (_, at) => low[chosen]! + at).sort(
      (a, b) => Math.abs(a - hint[chosen]!) - Math.abs(b - hint[chosen]!)
    );
    for (const value of values) {
      if (--left < 0) throw new Undecided(`undecided after ${patience} values`);
      const mark = undo.length;
      if (narrow(chosen, value, value) && propagate([...touching[chosen]!]) && search()) return true;
      restore(mark);
    }
    return false;
  };

  return propagate(all.map((_, at) => at)) && search() ? low : null;
}

/** Adds what one sum holds more than another whenever it holds it whole, so that contradictions come to light early. */
export function withDifferences(sums: readonly Sum[], most = 600): Sum[] {
  const keyOf = (terms: Sum["terms"]): string =>
    terms
      .map(({ unknown }) => unknown)
      .sort((a, b) => a - b)
      .join(",");
  const plain = sums.filter(({ terms, from, to }) => from === to && terms.every(({ factor }) => factor === 1));
  const known = new Map(
    plain.map((sum) => [keyOf(sum.terms), { sum, members: new Set(sum.terms.map(({ unknown }) => unknown)) }])
  );
  for (const outer of known.values())
    for (const inner of [...known.values()]) {
      if (known.size > most) break;
      if (inner.members.size >= outer.members.size || [...inner.members].some((unknown) => !outer.members.has(unknown)))
        continue;
      const terms = outer.sum.terms.filter(({ unknown }) => !inner.members.has(unknown));
      if (known.has(keyOf(terms))) continue;
      const value = outer.sum.from - inner.sum.from;
      known.set(keyOf(terms), {
        sum: { terms, from: value, to: value },
        members: new Set(terms.map(({ unknown }) => unknown))
      });
    }
  return [...sums.filter((sum) => !plain.includes(sum)), ...[...known.values()].map(({ sum }) => sum)];
}

/** A sum that an intruder goes for: what it has to leave open. */
export interface Secret {
  readonly name: string;
  readonly terms: Sum["terms"];
  /** Between its smallest and its largest possible value. */
  readonly width: number;
  /** Its smallest possible value may not be larger. */
  readonly atMost: number;
}

export interface Found {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Secrets that a puzzle gives away, with the values that are left. Every table that is found tells of all secrets; one
 * that is open enough is not pursued further.
 *
 * @param truth a table that agrees with the puzzle
 */
export function secretsGivenAway(
  { most, sums }: Puzzle,
  secrets: readonly Secret[],
  truth: readonly number[]
): Found[] {
  const valueOf = ({ terms }: Pick<Sum, "terms">, table: readonly number[]): number =>
    terms.reduce((total, { unknown, factor }) => total + factor * table[unknown]!, 0);
  for (const sum of sums) {
    const value = valueOf(sum, truth);
    if (value < sum.from || value > sum.to)
      throw new Error(`the truth does not agree with the puzzle: ${value} not in ${sum.from}..${sum.to}`);
  }
  const puzzle = { most, sums: withDifferences(sums) };
  const known = secrets.map((secret) => ({ from: valueOf(secret, truth), to: valueOf(secret, truth) }));
  const learn = (table: readonly number[]): void =>
    secrets.forEach((secret, at) => {
      const value = valueOf(secret, table);
      known[at]!.from = Math.min(known[at]!.from, value);
      known[at]!.to = Math.max(known[at]!.to, value);
    });
  const isOpen = (at: number): boolean =>
    known[at]!.to - known[at]!.from >= secrets[at]!.width && known[at]!.from <= secrets[at]!.atMost;
  secrets.forEach(({ terms }, at) => {
    for (const direction of [1, -1])
      while (!isOpen(at)) {
        const range =
          direction > 0 ? { from: known[at]!.to + 1, to: Infinity } : { from: -Infinity, to: known[at]!.from - 1 };
        const table = findTable(puzzle, [{ terms, ...range }], truth);
        if (!table) break;
        learn(table);
      }
  });
  return secrets.flatMap(({ name }, at) => (isOpen(at) ? [] : [{ name, ...known[at]! }]));
}
