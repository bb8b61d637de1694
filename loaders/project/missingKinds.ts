/** Missing kinds: four different things, never merged. `not_asked` by routing, `no_answer` skipped or left blank. */
export const missingKinds = ["dont_know", "refused", "not_asked", "no_answer"] as const;
export type MissingKind = (typeof missingKinds)[number];
