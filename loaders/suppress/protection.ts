import type { World } from "./worldSearch.js";

/**
 * What an intruder must not be able to tell of a hidden cell: there has to be a world in which it is at least `up`
 * larger, one in which it is `down` smaller, and both together have to leave a range of `width`.
 */
export interface Need {
  readonly cell: number;
  readonly up: number;
  readonly down: number;
  readonly width: number;
}

/** What is hidden of linked tables. */
export interface Protection {
  /** 1 where a cell was to be hidden, 2 where it is hidden to protect another. */
  readonly hidden: Uint8Array;
  /** For a cell of kind 2 the cell that it was first hidden for, else -1. */
  readonly protects: Int32Array;
  /** Worlds that prove the protection. */
  readonly worlds: readonly World[];
  /** Cells that nothing could protect, with the range that is left to them. */
  readonly unprotected: readonly { cell: number; width: number }[];
}
