import type { Item } from "../project/item.js";
import type { MissingKind } from "../project/missingKinds.js";
import { missingKinds } from "../project/missingKinds.js";

/** A domain of every respondent: the index of a category, or -1 where it is missing. */
export interface DomainColumn {
  readonly categories: readonly string[];
  readonly codes: Int32Array;
}

/**
 * Answers to an item. `codes` holds the index of the chosen option, or for a select-all item 0 (answered), or a
 * negative missing code; `ticks` of a select-all item holds 1 where the option was ticked, by option, then respondent.
 */
export interface Answers {
  readonly item: Item;
  readonly codes: Int16Array;
  readonly ticks: readonly Uint8Array[] | null;
}

/** Harmonised respondents by column. Never leaves the loaders. */
export interface Respondents {
  readonly rows: number;
  /** Age in whole years, -1 where missing; null once the age is banded. */
  readonly years: Int16Array | null;
  readonly domains: ReadonlyMap<string, DomainColumn>;
  /** In the order of the codebook. */
  readonly answers: readonly Answers[];
}

/** The negative code of a missing kind. */
export function missingCode(kind: MissingKind): number {
  return -1 - missingKinds.indexOf(kind);
}
