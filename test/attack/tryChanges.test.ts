import { expect, test } from "vitest";
import type { LinearSystem } from "../../publish/attack/linearSystem.js";
import { tryChanges } from "../../publish/attack/tryChanges.js";

/**
 * Four counts; the first three are 15 together, the last two at most 9. Gone for: the first; and what all add up to,
 * less 1.
 */
const system: LinearSystem = {
  variables: 4,
  bounds: Float64Array.of(10, 10, 10, 10),
  equations: [
    {
      name: "sum",
      lower: 15,
      upper: 15,
      variables: Int32Array.of(0, 1, 2),
      coefficients: Float64Array.of(1, 1, 1)
    },
    {
      name: "limit",
      lower: -Infinity,
      upper: 9,
      variables: Int32Array.of(2, 3),
      coefficients: Float64Array.of(1, 1)
    }
  ],
  targets: [
    {
      name: "first",
      offset: 0,
      width: 2,
      most: Infinity,
      variables: Int32Array.of(0),
      coefficients: Float64Array.of(1)
    },
    {
      name: "all",
      offset: -1,
      width: 2,
      most: Infinity,
      variables: Int32Array.of(0, 1, 2, 3),
      coefficients: Float64Array.of(1, 1, 1, 1)
    }
  ],
  neighbourhoods: []
};
const known = Float64Array.of(3, 6, 6, 2);

function reached(...changes: readonly (readonly [unknown: number, by: number][])[]): string[] {
  const found: string[] = [];
  const rows = changes.map((change) => ({
    columns: change.map(([unknown]) => unknown),
    values: change.map(([, by]) => by)
  }));
  tryChanges(system, known, rows, (at, value) => found.push(`${system.targets[at]!.name} ${value}`));
  return found;
}

test("a change and its opposite give further values of what they touch", () => {
  expect(
    reached([
      [0, 2],
      [1, -2]
    ])
  ).toEqual(["first 5", "all 16", "first 1", "all 16"]);
});

test("a change that an equation does not allow gives none", () => {
  expect(reached([[0, 1]])).toEqual([]);
});

test("a limit that has no room one way has it the other", () => {
  expect(reached([[3, 2]])).toEqual(["all 14"]);
});

test("no count falls below zero or rises above its bound", () => {
  const first = (by: number): string[] =>
    reached([
      [0, by],
      [1, -by]
    ]).filter((line) => line.startsWith("first"));
  expect(first(4)).toEqual(["first 7"]);
  expect(first(7)).toEqual([]);
});

test("what one change moved does not count in the next", () => {
  expect(
    reached(
      [[0, 1]],
      [
        [0, 1],
        [1, -1]
      ]
    )
  ).toEqual(["first 4", "all 16", "first 2", "all 16"]);
});
