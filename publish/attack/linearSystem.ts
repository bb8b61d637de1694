/** A sum of unknown counts. */
export interface Terms {
  readonly variables: Int32Array;
  readonly coefficients: Float64Array;
}

/** What a published figure says of the unknown counts: their sum lies in an interval, a point where it is exact. */
export interface Equation extends Terms {
  /** The figure in words, for the chain that gives a hidden count away. */
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
}

/** A hidden count, and the range of values that an intruder has to be left with. */
export interface Target extends Terms {
  readonly name: string;
  /** Added to the sum. */
  readonly offset: number;
  readonly width: number;
  /** The count must not be known to exceed this: few would be left of the base. */
  readonly most: number;
}

/** Everything an intruder knows of some respondents: whole, non-negative unknowns and equations between them. */
export interface LinearSystem {
  readonly variables: number;
  /** Largest value of every unknown. */
  readonly bounds: Float64Array;
  readonly equations: readonly Equation[];
  readonly targets: readonly Target[];
  /** Sets of unknowns that are tied together more closely than to the others: where a look is cheap. */
  readonly neighbourhoods: readonly Int32Array[];
}

/** What an intruder can tell of a hidden count. */
export interface Interval {
  readonly target: Target;
  readonly lower: number;
  readonly upper: number;
  /** Published figures that the bounds rest on; only of a count that is not protected. */
  readonly chain: readonly string[];
}

/** Whether a range leaves an intruder as much in the dark as the policy asks. */
export function isProtected({ width, most }: Target, lower: number, upper: number): boolean {
  return upper - lower >= width && lower <= most;
}

/** The value of a sum of unknowns in a solution. */
export function valueOf({ variables, coefficients }: Terms, solution: ArrayLike<number>): number {
  return variables.reduce((sum, variable, term) => sum + coefficients[term]! * solution[variable]!, 0);
}

/** The count that a target is in a solution. */
export function valueIn(target: Target, solution: ArrayLike<number>): number {
  return Math.round(target.offset + valueOf(target, solution));
}
