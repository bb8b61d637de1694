import { sha256 } from "../tables/hashFiles.js";

/** SHA-256 of everything that an output comes from, by name, e.g. `data/extracts/ekp-2024-05.csv`. */
export type Inputs = Readonly<Record<string, string>>;

/** One hash of all inputs; equal keys mean equal outputs. Modification times never matter. */
export function keyOf(inputs: Inputs): string {
  return sha256(
    Object.entries(inputs)
      .map(([name, hash]) => `${name}\0${hash}\n`)
      .sort()
      .join("")
  );
}

/** What differs between two states of an output's inputs, in words; nothing where they are equal. */
export function changedInputs(before: Inputs, after: Inputs): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
    if (before[name] === after[name]) return [];
    if (before[name] === undefined) return [`${name} is new`];
    return [after[name] === undefined ? `${name} is gone` : `${name} changed`];
  });
}
