import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAgeBand } from "../../loaders/project/parseAgeBand.js";
import { unprotectedCounts } from "../../loaders/suppress/unprotectedCounts.js";
import { Undecided } from "./bruteForce.js";
import { type DrawnSurvey, drawRelease } from "./drawRelease.js";
import { attackRelease } from "./intruder.js";
import { publishDrawn } from "./publishDrawn.js";
import { shapes } from "./releaseShapes.js";

/** A poll in which everybody was asked by age: those who are younger become as old. */
function ofPensioners(drawn: DrawnSurvey): DrawnSurvey {
  const { years } = drawn.respondents;
  return {
    ...drawn,
    study: { ...drawn.study, weighting: { ...drawn.study.weighting, margins: [{ margin: "people", by: ["age"] }] } },
    respondents: { ...drawn.respondents, years: years!.map((value) => (value < 65 ? 65 + (value % 5) : value)) }
  };
}

const drawn = fc
  .sample(
    shapes.filter(({ cuts }) => cuts.includes(65)),
    { seed: 20231107, numRuns: 120 }
  )
  .map((shape) => ofPensioners(drawRelease({ ...shape, policy: { ...shape.policy, minimumLevelShare: 0 } })));

test("ages that nobody in a poll has are none of it, and hide nobody else", () => {
  let shown = 0;
  for (const survey of drawn) {
    const { cells } = publishDrawn(survey);
    const ages = new Set(cells.map(({ age }) => age));
    for (const age of ages) if (age !== "all") expect(parseAgeBand(age)!.to ?? Infinity).toBeGreaterThanOrEqual(65);
    const everybody = cells.filter(
      ({ sex, age, area, item }) => sex === "all" && area === "all" && age === "all" && item === "q0"
    );
    for (const cell of everybody) {
      const older = cells.find(
        (other) =>
          other.age === "65+" &&
          other.sex === "all" &&
          other.area === "all" &&
          other.item === "q0" &&
          other.option === cell.option &&
          other.measure === cell.measure
      );
      if (older === undefined) continue;
      expect([older.base, older.estimate, older.verdict]).toEqual([cell.base, cell.estimate, cell.verdict]);
      shown += Number(older.verdict !== "suppressed");
    }
  }
  expect(shown).toBeGreaterThan(100);
});

test("whoever knows that gets no nearer to a hidden count", () => {
  let undecided = 0;
  for (const survey of drawn) {
    const release = publishDrawn(survey, (protection) => {
      expect(unprotectedCounts(protection)).toBe(0);
      return protection;
    });
    try {
      expect(attackRelease(survey, release)).toEqual([]);
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      undecided += 1;
    }
  }
  expect(undecided).toBeLessThan(12);
});
