import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, parseAgeBand } from "../../loaders/project/parseAgeBand.js";
import type { SurveyProtection } from "../../loaders/suppress/surveyProtection.js";
import { answerName, surveyWorlds } from "../../loaders/suppress/surveyWorlds.js";
import { drawRelease } from "./drawRelease.js";
import { publishDrawn } from "./publishDrawn.js";
import { shapes } from "./releaseShapes.js";

const drawn = fc.sample(shapes, { seed: 20231107, numRuns: 60 }).map(drawRelease);

test("a world changes no share that is shown, and some that is hidden", () => {
  let tried = 0;
  for (const survey of drawn) {
    let protection: SurveyProtection | null = null;
    const { cells } = publishDrawn(survey, (own) => (protection = own));
    const { kinds, items } = surveyWorlds(protection!);
    const zoneOf = new Map(survey.project.domains.district.map(({ id, parent }) => [id, parent]));
    const holds = (cell: (typeof cells)[number], kind: number): boolean => {
      const { sex, age, district } = kinds[kind]!;
      const band = parseAgeBand(age);
      return (
        (cell.sex === "all" || cell.sex === sex) &&
        (cell.age === "all" || (band !== null && isWithin(band, parseAgeBand(cell.age)!))) &&
        (cell.area === "all" || cell.area === district || cell.area === zoneOf.get(district))
      );
    };
    for (const [item, { answers, worlds }] of items)
      for (const world of worlds) {
        const verdicts = cells
          .filter((cell) => cell.item === item && cell.measure === "share")
          .flatMap((cell) => {
            const answer = answers.indexOf(answerName(cell.option, "share"));
            let by = 0;
            for (let at = 0; at < world.length; at += 3)
              if (world[at + 1] === answer && holds(cell, world[at]!)) by += world[at + 2]!;
            return by === 0 ? [] : [cell.verdict];
          });
        tried += 1;
        expect(new Set(verdicts)).toEqual(new Set(["suppressed"]));
      }
  }
  expect(tried).toBeGreaterThan(500);
});
