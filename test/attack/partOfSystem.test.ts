import { expect, test } from "vitest";
import type { LinearSystem } from "../../publish/attack/linearSystem.js";
import { partOfSystem } from "../../publish/attack/partOfSystem.js";

const ones = (...variables: number[]) => ({
  variables: Int32Array.from(variables),
  coefficients: new Float64Array(variables.length).fill(1)
});
const known = Float64Array.of(5, 7, 2, 9);
const system: LinearSystem = {
  variables: 4,
  bounds: new Float64Array(4).fill(20),
  neighbourhoods: [],
  equations: [
    { ...ones(0, 1, 2, 3), name: "city", lower: 23, upper: 23 },
    { ...ones(0, 1), name: "zone", lower: 10, upper: 14 },
    { ...ones(0, 1, 3), name: "three", lower: 0, upper: 22 }
  ],
  targets: [
    { ...ones(0), name: "a", offset: 0, width: 2, most: Infinity },
    { ...ones(3), name: "d", offset: 0, width: 2, most: Infinity },
    { ...ones(0, 1, 2), name: "abc", offset: 0, width: 2, most: Infinity }
  ]
};

test("equations that say the same of the part are one, with the closer limits of both", () => {
  const part = partOfSystem(system, known, Int32Array.of(0, 1), () => true)!;
  // The city leaves the sum of both as it is.
  expect(part.equations).toBe(1);
  expect([part.lower[0], part.upper[0]]).toEqual([0, 0]);
  expect([...part.known]).toEqual([5, 7]);
});

test("targets are those that the part can change and no equation of it fixes", () => {
  expect(partOfSystem(system, known, Int32Array.of(0, 1), () => true)!.targets).toEqual([0]);
  expect(partOfSystem(system, known, Int32Array.of(0, 2), () => true)!.targets).toEqual([0]);
  expect(partOfSystem(system, known, Int32Array.of(1, 2), () => true)).toBeNull();
  expect(partOfSystem(system, known, Int32Array.of(0, 1), (at) => at !== 0)).toBeNull();
});

test("what a few unknowns may add up to gives steps from one to another", () => {
  const loose = { ...system, equations: system.equations.slice(1) };
  const { steps } = partOfSystem(loose, known, Int32Array.of(0, 1, 3), () => true)!;
  const pairs = [...steps.more]
    .map((more, at) => [more, steps.other[at], steps.otherBy[at]])
    .filter(([, other]) => other! >= 0);
  expect(pairs).toEqual([
    [0, 1, -1],
    [0, 2, -1],
    [1, 2, -1]
  ]);
});

test("an option and `any`, which is no less, rise and fall together", () => {
  const union = {
    ...system,
    equations: [
      { variables: Int32Array.of(0, 1), coefficients: Float64Array.of(-1, 1), name: "any", lower: 0, upper: Infinity }
    ]
  };
  const { steps } = partOfSystem(union, known, Int32Array.of(0, 1), () => true)!;
  expect([steps.more[2], steps.other[2], steps.otherBy[2]]).toEqual([0, 1, 1]);
});
