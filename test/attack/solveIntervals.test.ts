import fc from "fast-check";
import { expect, test } from "vitest";
import type { LinearSystem } from "../../publish/attack/linearSystem.js";
import { valueOf } from "../../publish/attack/linearSystem.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import { ContradictionError, solveIntervals } from "../../publish/attack/solveIntervals.js";

const terms = (...variables: number[]) => ({
  variables: Int32Array.from(variables),
  coefficients: new Float64Array(variables.length).fill(1)
});
const target = (name: string, ...variables: number[]) => ({
  name,
  offset: 0,
  width: 2,
  most: Infinity,
  ...terms(...variables)
});
const sum = (name: string, value: number, ...variables: number[]) => ({
  name,
  lower: value,
  upper: value,
  ...terms(...variables)
});

test("a count that is what a margin leaves of its parts is told exactly, with the figures that tell it", async () => {
  const system: LinearSystem = {
    variables: 3,
    bounds: new Float64Array(3).fill(100),
    neighbourhoods: [],
    equations: [sum("all ages", 20, 0, 1, 2), sum("18-54", 11, 0), sum("55-64", 6, 1)],
    targets: [target("65+", 2)]
  };
  const [interval] = solveIntervals(await highsSolver(), system, []);
  expect(interval).toMatchObject({ lower: 3, upper: 3, chain: ["all ages", "18-54", "55-64"] });
});

test("a count is protected when another is hidden beside it", async () => {
  const system: LinearSystem = {
    variables: 3,
    bounds: new Float64Array(3).fill(100),
    neighbourhoods: [],
    equations: [sum("all ages", 20, 0, 1, 2), sum("18-54", 11, 0)],
    targets: [target("65+", 2), target("55-64", 1)]
  };
  const intervals = solveIntervals(await highsSolver(), system, [Float64Array.of(11, 6, 3)]);
  for (const { lower, upper, chain } of intervals) {
    expect(upper - lower).toBeGreaterThanOrEqual(2);
    expect(chain).toEqual([]);
  }
});

test("whole counts are fewer than the fractions between them", async () => {
  // 3a + 5b = 14 with a, b >= 0: fractions leave a from 0 to 4.67, whole counts only a = 3, b = 1.
  const system: LinearSystem = {
    variables: 2,
    bounds: new Float64Array(2).fill(100),
    neighbourhoods: [],
    equations: [
      { name: "score", lower: 14, upper: 14, variables: Int32Array.of(0, 1), coefficients: Float64Array.of(3, 5) }
    ],
    targets: [target("a", 0)]
  };
  expect(solveIntervals(await highsSolver(), system, [])[0]).toMatchObject({ lower: 3, upper: 3, chain: ["score"] });
});

test("figures that no counts give are refused", async () => {
  const system: LinearSystem = {
    variables: 2,
    bounds: new Float64Array(2).fill(100),
    neighbourhoods: [],
    equations: [sum("all", 5, 0, 1), sum("part", 9, 0)],
    targets: [target("rest", 1)]
  };
  const highs = await highsSolver();
  expect(() => solveIntervals(highs, system, [])).toThrow(ContradictionError);
});

test("protected or not is what enumeration of all counts says", async () => {
  const highs = await highsSolver();
  const bound = 4;
  fc.assert(
    fc.property(
      fc.array(fc.nat(bound), { minLength: 4, maxLength: 4 }),
      fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), {
        minLength: 1,
        maxLength: 3
      }),
      (truth, rows) => {
        const equations = rows
          .filter((row) => row.some((coefficient) => coefficient > 0))
          .map((row, at) => {
            const variables = [0, 1, 2, 3].filter((variable) => row[variable]! > 0);
            const own = {
              variables: Int32Array.from(variables),
              coefficients: Float64Array.from(variables.map((variable) => row[variable]!))
            };
            return { name: `figure ${at}`, lower: valueOf(own, truth), upper: valueOf(own, truth), ...own };
          });
        const targets = [0, 1, 2, 3].map((variable) => target(String(variable), variable));
        const system: LinearSystem = {
          variables: 4,
          bounds: new Float64Array(4).fill(bound),
          equations,
          targets,
          neighbourhoods: [Int32Array.of(0, 1)]
        };
        const possible: number[][] = [];
        for (let code = 0; code < (bound + 1) ** 4; code++) {
          const counts = [0, 1, 2, 3].map((digit) => Math.floor(code / (bound + 1) ** digit) % (bound + 1));
          if (equations.every((equation) => valueOf(equation, counts) === equation.lower)) possible.push(counts);
        }
        solveIntervals(highs, system, [Float64Array.from(truth)]).forEach(({ lower, upper }, at) => {
          const values = possible.map((counts) => counts[at]!);
          const [least, most] = [Math.min(...values), Math.max(...values)];
          if (most - least >= 2) expect(upper - lower).toBeGreaterThanOrEqual(2);
          else expect([lower, upper]).toEqual([least, most]);
        });
      }
    ),
    { numRuns: 60 }
  );
});
