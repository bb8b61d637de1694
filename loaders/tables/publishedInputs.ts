import type { Inputs } from "../freshness/inputs.js";
import type { Study } from "../project/project.js";

/** Stands where a hash would give away what it is of. */
export const WITHHELD = "withheld";

/**
 * Whether an extract could be found by trial from its SHA-256: a table of counts is a dozen lines, all but a few of
 * which are published. Rows of a survey are too many, and counts that their owner has published hide nothing.
 */
export function isGuessable(study: Study): boolean {
  return study.kind === "usage" && !study.publishedByOwner;
}

/** What a study comes from as it may be published: without the hashes of extracts that could be found by trial. */
export function publishedInputs(study: Study, inputs: Inputs): Inputs {
  if (!isGuessable(study)) return inputs;
  return Object.fromEntries(
    Object.entries(inputs).map(([name, hash]) => [name, name.startsWith("data/extracts/") ? WITHHELD : hash])
  );
}
