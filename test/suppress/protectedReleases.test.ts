import fc from "fast-check";
import { expect, test } from "vitest";
import type { SurveyProtection } from "../../loaders/suppress/surveyProtection.js";
import { unprotectedCounts } from "../../loaders/suppress/unprotectedCounts.js";
import { Undecided } from "./bruteForce.js";
import { drawRelease } from "./drawRelease.js";
import { attackRelease } from "./intruder.js";
import { publishDrawn } from "./publishDrawn.js";
import { shapes } from "./releaseShapes.js";

/**
 * Number of random releases, and what they are drawn from; on demand others: `RELEASES=5000 SEED=5 npx vitest run …`.
 */
const releases = Number(process.env["RELEASES"] ?? 500);
const usualSeed = 20231107;
const seed = Number(process.env["SEED"] ?? usualSeed);

test(
  `an intruder who tries every table learns no hidden count from ${releases} random releases`,
  { timeout: 3_600_000 },
  () => {
    let undecided = 0;
    let hidden = 0;
    fc.assert(
      fc.property(shapes, (shape) => {
        const drawn = drawRelease(shape);
        const release = publishDrawn(drawn, (protection) => {
          expect(unprotectedCounts(protection)).toBe(0);
          return protection;
        });
        try {
          expect(attackRelease(drawn, release)).toEqual([]);
          hidden += release.cells.filter(({ verdict }) => verdict === "suppressed").length;
        } catch (error) {
          // Too many tables to try them all: a release that proves nothing, and of which there may be few.
          if (!(error instanceof Undecided)) throw error;
          undecided += 1;
        }
      }),
      { seed, numRuns: releases }
    );
    expect(undecided).toBeLessThan(releases / 50);
    expect(hidden).toBeGreaterThan(20 * releases);
  }
);

/** Shows again what was hidden by some rules only. */
const without =
  (...rules: string[]) =>
  (protection: SurveyProtection): SurveyProtection => ({
    ...protection,
    ruleOf: (cell) => (rules.includes(protection.ruleOf(cell) ?? "") ? null : protection.ruleOf(cell))
  });

test.each([
  ["nothing is hidden for others", without("linked", "linked_base"), 0.5],
  ["no answer is hidden for others", without("linked"), 0.5],
  ["no domain is hidden for others", without("linked_base"), 0.1],
  ["small counts are shown", without("count"), 0.5],
  ["small bases are shown", without("base"), 0.1]
])("the intruder notices when %s", (_, mutate, share) => {
  const drawn = fc.sample(shapes, { seed: usualSeed, numRuns: 20 }).map(drawRelease);
  const noticed = drawn.filter((survey) => attackRelease(survey, publishDrawn(survey, mutate)).length > 0);
  expect(noticed.length).toBeGreaterThanOrEqual(share * drawn.length);
});
