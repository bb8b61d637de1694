import type { AgeThreshold } from "./view.js";

/** The threshold of age that pages open with: the older group beside everybody younger. */
export const OPENING_AGE: AgeThreshold = 65;
