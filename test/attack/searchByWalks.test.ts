import fc from "fast-check";
import { expect, test } from "vitest";
import { type LinearSystem, valueOf } from "../../publish/attack/linearSystem.js";
import { searchByWalks } from "../../publish/attack/searchByWalks.js";

const terms = (variables: readonly number[], coefficients = variables.map(() => 1)) => ({
  variables: Int32Array.from(variables),
  coefficients: Float64Array.from(coefficients)
});

/** Sexes (rows) by districts (columns) whose sums are shown. */
function table(rows: number, columns: number, counts: readonly number[]): LinearSystem {
  const at = (row: number, column: number): number => row * columns + column;
  const sums = [
    ...Array.from({ length: rows }, (_, row) => terms(Array.from({ length: columns }, (_, column) => at(row, column)))),
    ...Array.from({ length: columns }, (_, column) => terms(Array.from({ length: rows }, (_, row) => at(row, column))))
  ];
  return {
    variables: rows * columns,
    bounds: new Float64Array(rows * columns).fill(50),
    equations: sums.map((sum, at) => ({
      ...sum,
      name: `sum ${at}`,
      lower: valueOf(sum, counts),
      upper: valueOf(sum, counts)
    })),
    targets: counts.map((_, at) => ({ ...terms([at]), name: `count ${at}`, offset: 0, width: 2, most: Infinity })),
    neighbourhoods: [Int32Array.from(counts.keys())]
  };
}

test("hidden counts between shown sums are found to be able to be others", () => {
  const counts = [4, 9, 3, 6, 5, 8];
  const solutions: number[][] = [];
  searchByWalks(
    table(2, 3, counts),
    Float64Array.from(counts),
    () => true,
    (solution) => solutions.push([...solution])
  );
  for (const at of counts.keys()) {
    const values = solutions.map((solution) => solution[at]!);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(2);
  }
  for (const [a, b, c, d, e, f] of solutions as [number, number, number, number, number, number][])
    expect([a + b + c, d + e + f, a + d, b + e, c + f]).toEqual([16, 19, 10, 14, 11]);
});

test("mean ratings are kept by moving respondents between the marks they gave", () => {
  // Respondents with marks 1, 2 and 3 (the rest gave 4) of two kinds; the mean of each kind is shown, and how many gave
  // 1 in all.
  const counts = [3, 4, 5, 2, 6, 4];
  const marks = [-3, -2, -1];
  const shown = [terms([0, 1, 2], marks), terms([3, 4, 5], marks), terms([0, 3])];
  const system: LinearSystem = {
    variables: 6,
    bounds: new Float64Array(6).fill(20),
    neighbourhoods: [Int32Array.of(0, 1, 2, 3, 4, 5)],
    equations: [
      ...shown.map((sum, at) => ({
        ...sum,
        name: String(at),
        lower: valueOf(sum, counts),
        upper: valueOf(sum, counts)
      })),
      { ...terms([0, 1, 2]), name: "base", lower: 0, upper: 20 },
      { ...terms([3, 4, 5]), name: "base", lower: 0, upper: 20 }
    ],
    targets: [{ ...terms([1]), name: "mark 2", offset: 0, width: 2, most: Infinity }]
  };
  const values = [4];
  searchByWalks(
    system,
    Float64Array.from(counts),
    () => true,
    (solution) => values.push(solution[1]!)
  );
  expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(2);
});

test("whatever is learnt is whole, within bounds and keeps every equation", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 3 }),
      fc.integer({ min: 2, max: 4 }),
      fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
      fc.array(fc.record({ pick: fc.array(fc.nat(11), { minLength: 1, maxLength: 5 }), slack: fc.nat(1) }), {
        maxLength: 3
      }),
      (rows, columns, drawn, further) => {
        const counts = drawn.slice(0, rows * columns);
        const whole = table(rows, columns, counts);
        const system = {
          ...whole,
          equations: [
            ...whole.equations,
            ...further.map(({ pick, slack }, at) => {
              const sum = terms([...new Set(pick.map((place) => place % counts.length))]);
              return {
                ...sum,
                name: `further ${at}`,
                lower: valueOf(sum, counts) - slack,
                upper: valueOf(sum, counts) + slack
              };
            })
          ]
        };
        searchByWalks(
          system,
          Float64Array.from(counts),
          () => true,
          (solution) => {
            expect(solution.every((value) => Number.isInteger(value) && value >= 0 && value <= 50)).toBe(true);
            for (const equation of system.equations) {
              expect(valueOf(equation, solution)).toBeGreaterThanOrEqual(equation.lower);
              expect(valueOf(equation, solution)).toBeLessThanOrEqual(equation.upper);
            }
          }
        );
      }
    ),
    { numRuns: 200 }
  );
});

test("what equations tell exactly is never found to be able to be other", () => {
  const counts = [4, 9, 3, 6];
  const system = table(2, 2, counts);
  const told = { ...system, equations: [...system.equations, { ...terms([0]), name: "shown", lower: 4, upper: 4 }] };
  let learnt = 0;
  searchByWalks(
    told,
    Float64Array.from(counts),
    () => true,
    () => (learnt += 1)
  );
  expect(learnt).toBe(0);
});
