import { expect, test } from "vitest";
import { randomFrom } from "../../loaders/synthetic/random.js";
import { partOfSystem } from "../../publish/attack/partOfSystem.js";
import { walkToChange } from "../../publish/attack/walkToChange.js";

const ones = (...variables: number[]) => ({
  variables: Int32Array.from(variables),
  coefficients: new Float64Array(variables.length).fill(1)
});
const counts = Float64Array.of(4, 9, 1, 6);
/** Two by two with all sums shown. */
const part = partOfSystem(
  {
    variables: 4,
    bounds: new Float64Array(4).fill(50),
    neighbourhoods: [],
    equations: [
      [0, 1, 13],
      [2, 3, 7],
      [0, 2, 5],
      [1, 3, 15]
    ].map(([a, b, sum]) => ({ ...ones(a!, b!), name: "", lower: sum!, upper: sum! })),
    targets: [{ ...ones(0), name: "", offset: 0, width: 2, most: Infinity }]
  },
  counts,
  Int32Array.of(0, 1, 2, 3),
  () => true
)!;

test("one count more is one less beside it, one less below it and one more across", () => {
  expect([...walkToChange(part, randomFrom("test"))(0, 1)!]).toEqual([1, -1, -1, 1]);
  expect([...walkToChange(part, randomFrom("test"))(0, -3)!]).toEqual([-3, 3, 3, -3]);
});

test("no count falls below nought", () => {
  expect(walkToChange(part, randomFrom("test"))(0, 2)).toBeNull();
});
