import { hasInnCheck } from "./hasInnCheck.js";
import { hasLuhnCheck } from "./hasLuhnCheck.js";
import { hasSnilsCheck } from "./hasSnilsCheck.js";
import type { IdentifierKind } from "./identifierKinds.js";

/** A kind of number that is written as bare digits and needs the evidence of its column. */
export interface NumberShape {
  readonly kind: IdentifierKind;
  readonly lengths: readonly [number, number];
  readonly test: (digits: string) => boolean;
  /** Share of random numbers of that length that pass the test. */
  readonly chance: number;
  /**
   * Leading digits that differ from person to person: numbers given out in order share them. Null with a check digit.
   */
  readonly leading: number | null;
}

/** Least likely to pass by chance first: where several kinds are evident, a number is of the first. */
export const numberShapes: readonly NumberShape[] = [
  {
    kind: "card",
    lengths: [20, 20],
    test: (digits) => /^4(?:0[1-8]|2[0-6])\d{2}(?:810|643|840|978)/.test(digits),
    chance: 0.001,
    leading: null
  },
  { kind: "snils", lengths: [11, 11], test: hasSnilsCheck, chance: 0.01, leading: null },
  { kind: "inn", lengths: [12, 12], test: hasInnCheck, chance: 0.01, leading: null },
  { kind: "phone", lengths: [11, 11], test: (digits) => /^[78][3489]/.test(digits), chance: 0.08, leading: 5 },
  { kind: "inn", lengths: [10, 10], test: hasInnCheck, chance: 0.1, leading: null },
  { kind: "card", lengths: [16, 19], test: hasLuhnCheck, chance: 0.1, leading: null },
  { kind: "device", lengths: [15, 15], test: hasLuhnCheck, chance: 0.1, leading: null },
  { kind: "phone", lengths: [10, 10], test: (digits) => digits.startsWith("9"), chance: 0.1, leading: 4 },
  // Series of an internal passport: region, then the year its form was printed, from 1997.
  {
    kind: "passport",
    lengths: [10, 10],
    test: (digits) => /^(?!00)\d{2}(?:9[789]|[0-3]\d)/.test(digits),
    chance: 0.43,
    leading: 4
  },
  // No count and no code is as long.
  { kind: "session", lengths: [15, 20], test: () => true, chance: 0, leading: null }
];
