import type { MissingKind } from "../project/missingKinds.js";

/** What a respondent said to an item: options, or why there are none. */
export type Answer = readonly string[] | MissingKind;

export interface SyntheticRespondent {
  readonly pseudonym: string;
  /** ISO date. */
  readonly day: string;
  readonly minutes: number;
  readonly sex: string | null;
  readonly age: number | null;
  readonly district: string | null;
  readonly answers: ReadonlyMap<string, Answer>;
}
