import { expect, test } from "vitest";
import { numbersFrom } from "../../bench/numbersFrom.js";
import { type LinkedTables, cellIndex, cellValues, placeIndex } from "../../loaders/suppress/linkedTables.js";
import type { Need } from "../../loaders/suppress/protection.js";
import { protectTables } from "../../loaders/suppress/protectTables.js";
import { plainTable, tablesOf } from "./exampleTables.js";
import { optimalCost } from "./optimalPattern.js";

interface Example {
  readonly name: string;
  readonly tables: LinkedTables;
  readonly primary: readonly number[];
  readonly width: number;
}

/** Investment of enterprises by activity and region: Fischetti and Salazar 2001, figure 1; activity II in region C. */
const investment = plainTable([
  [20, 50, 10],
  [8, 19, 22],
  [17, 32, 12]
]);
const inner = (tables: LinkedTables, group: number, area: number): number =>
  cellIndex(tables, 0, 0, placeIndex(tables.places, group, area));

/** Counts below 3, as small as those of the oldest by district. */
function small(tables: LinkedTables): number[] {
  return [...cellValues(tables).entries()].filter(([, value]) => value > 0 && value < 3).map(([cell]) => cell);
}

function randomTable(seed: number, rows: number, columns: number): LinkedTables {
  const random = numbersFrom(seed);
  return plainTable(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.floor(30 * random() ** 2)))
  );
}

/** Sexes × ages with thresholds that overlap (the last two bands together, and the last) × two zones. */
function surveyTable(seed: number): LinkedTables {
  const random = numbersFrom(seed);
  const spans = [
    { from: 0, to: 3 },
    { from: 0, to: 1 },
    { from: 1, to: 3 },
    { from: 2, to: 3 }
  ];
  return tablesOf({ bands: 3, groups: 2, parents: [-1, 0, 0], spans }, (band) =>
    Math.floor(24 * random() ** (1 + band))
  );
}

const examples: Example[] = [
  { name: "investment by activity and region", tables: investment, primary: [inner(investment, 1, 3)], width: 10 },
  ...[14, 17, 19].map((seed) => {
    const tables = randomTable(seed * 7919, 4, 5);
    return { name: `4 × 5 counts, ${seed}`, tables, primary: small(tables), width: 2 };
  }),
  ...[21, 22].map((seed) => {
    const tables = surveyTable(seed * 7919);
    return { name: `sex × overlapping ages × zones, ${seed}`, tables, primary: small(tables).slice(0, 4), width: 2 };
  })
];

/** What the kit loses on an example. */
function ownCost({ tables, primary, width }: Example): { cost: number; unprotected: number } {
  const marked = new Uint8Array(tables.offered.length);
  for (const cell of primary) marked[cell] = 1;
  const { hidden, unprotected } = protectTables(tables, marked, needsOf(primary, width), () => 1);
  return {
    cost: hidden.reduce((sum, kind, cell) => sum + (kind ? tables.costs[cell]! : 0), 0),
    unprotected: unprotected.length
  };
}

const needsOf = (primary: readonly number[], width: number): Need[] =>
  primary.map((cell) => ({ cell, up: 0, down: 0, width }));

test("the example of the literature: what protects activity II in region C costs least", async () => {
  const { cost, unprotected } = ownCost(examples[0]!);
  expect(unprotected).toBe(0);
  expect(cost).toBe(
    await optimalCost(
      investment,
      Uint8Array.from(investment.offered, (_, cell) => Number(cell === inner(investment, 1, 3))),
      needsOf([inner(investment, 1, 3)], 10)
    )
  );
});

test("a change counts that only another one makes possible: who is young and male might be old and female", () => {
  // Three respondents, all in the first band and the first group; how many there are in all is known.
  const spans = [
    { from: 0, to: 2 },
    { from: 0, to: 1 },
    { from: 1, to: 2 }
  ];
  const tables = tablesOf({ bands: 2, groups: 2, parents: [-1], spans }, (band, group) =>
    band === 0 && group === 0 ? 3 : 0
  );
  const old = cellIndex(tables, 0, 2, placeIndex(tables.places, 1, 0));
  const { hidden, unprotected } = protectTables(
    tables,
    Uint8Array.from(tables.offered, (_, cell) => Number(cell === old)),
    needsOf([old], 3),
    () => 1
  );
  expect(unprotected).toEqual([]);
  expect(hidden[cellIndex(tables, 0, 0, 0)]).toBe(0);
});

test("over tables with known optima no more than 15 % more is lost than must be", { timeout: 120_000 }, async () => {
  let [own, optimal] = [0, 0];
  const lines: string[] = [];
  for (const example of examples) {
    const marked = Uint8Array.from(example.tables.offered, (_, cell) => Number(example.primary.includes(cell)));
    const least = await optimalCost(example.tables, marked, needsOf(example.primary, example.width));
    const { cost, unprotected } = ownCost(example);
    expect(unprotected).toBe(0);
    expect(cost).toBeGreaterThanOrEqual(least);
    expect(cost / least, example.name).toBeLessThanOrEqual(1.15);
    lines.push(
      `${example.name}: ${cost} (least ${least}, ${(100 * (cost / least - 1)).toFixed(1)} % more), ${example.primary.length} small`
    );
    own += cost;
    optimal += least;
  }
  console.log(lines.join("\n"), `\nall: ${(100 * (own / optimal - 1)).toFixed(1)} % more than must be lost`);
});
