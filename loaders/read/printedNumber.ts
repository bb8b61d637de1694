import type { Bound } from "../project/project.js";

/** A number as people print it, with what its sign says of it. */
export interface PrintedNumber {
  readonly value: number;
  /** `> 30 000` is `at_least`; a number without a sign is `exact` as printed. */
  readonly bound: Extract<Bound, "exact" | "at_least">;
}

/** Spaces that group thousands: plain, no-break, narrow no-break, thin. */
const spaces = /[\u0020\u00a0\u202f\u2009]/g;

/**
 * Reads `110 528`, `1,5`, `> 30 000`, `7 %`. Spaces group thousands, a comma or a point begins decimals.
 *
 * @returns null where the text is no number; a blank is none
 */
export function printedNumber(text: string): PrintedNumber | null {
  const match = /^(>|≥|более|свыше)?(\d+(?:[.,]\d+)?)%?$/.exec(text.trim().replace(spaces, ""));
  if (match === null) return null;
  return { value: Number(match[2]!.replace(",", ".")), bound: match[1] === undefined ? "exact" : "at_least" };
}
