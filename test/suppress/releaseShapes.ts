import fc from "fast-check";
import type { ReleaseShape } from "./drawRelease.js";

/** Random releases that are small enough for every table to be tried. */
export const shapes: fc.Arbitrary<ReleaseShape> = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
    respondents: fc.integer({ min: 16, max: 50 }),
    sexes: fc.constantFrom(0, 2),
    cuts: fc
      .uniqueArray(fc.constantFrom(35, 55, 60, 65, 75), { minLength: 1, maxLength: 3 })
      .map((cuts) => [...cuts].sort((a, b) => a - b)),
    zones: fc.oneof(fc.constant([]), fc.constantFrom([1, 1], [1, 2], [2, 2], [3, 1])),
    questions: fc.array(fc.constantFrom("single", "multiple", "rating"), { minLength: 1, maxLength: 2 }),
    policy: fc.record({
      minimumBase: fc.integer({ min: 2, max: 5 }),
      minimumCount: fc.integer({ min: 1, max: 3 }),
      protectionInterval: fc.integer({ min: 1, max: 3 }),
      zeros: fc.constantFrom("hidden", "shown"),
      minimumLevelShare: fc.constantFrom(0, 0.5, 0.9)
    })
  })
  .filter(
    ({ sexes, cuts, zones }) =>
      Math.max(1, sexes) *
        (cuts.length + 1) *
        Math.max(
          1,
          zones.reduce((sum, districts) => sum + districts, 0)
        ) <=
      9
  );
