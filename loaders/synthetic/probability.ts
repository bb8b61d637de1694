// Arithmetic alone (+ − × ÷): IEEE 754 rounds these the same everywhere, which exp, log and pow are not bound to.

/** Ages at which curves of the model are given, in years. */
export const anchorAges = [18, 30, 45, 60, 70, 85] as const;

/** A value at each of `anchorAges`. */
export type AgeCurve = readonly [number, number, number, number, number, number];

/** Linear between the anchors, constant beyond them. */
export function atAge(curve: AgeCurve, age: number): number {
  const last = anchorAges.length - 1;
  if (age <= anchorAges[0]) return curve[0];
  for (let index = 1; index <= last; index++) {
    const [from, to] = [anchorAges[index - 1]!, anchorAges[index]!];
    if (age <= to) return curve[index - 1]! + ((curve[index]! - curve[index - 1]!) * (age - from)) / (to - from);
  }
  return curve[last]!;
}

/** The probability whose odds are `ratio` times those of `probability`. */
export function withOdds(probability: number, ratio: number): number {
  return (probability * ratio) / (1 - probability + probability * ratio);
}

/** `share` of `second`, the rest of `first`. */
export function blend(first: readonly number[], second: readonly number[], share: number): number[] {
  const part = Math.min(1, Math.max(0, share));
  return first.map((value, index) => value * (1 - part) + second[index]! * part);
}
