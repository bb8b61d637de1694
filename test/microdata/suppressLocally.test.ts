import { expect, test } from "vitest";
import { suppressLocally } from "../../loaders/microdata/suppressLocally.js";

/** Rows by place and sex, as many as said. */
function columns(counts: readonly (readonly [place: number, sex: number, rows: number])[]): Int32Array[] {
  const rows = counts.flatMap(([place, sex, count]) => Array.from({ length: count }, () => [place, sex]));
  return [0, 1].map((at) => Int32Array.from(rows, (row) => row[at]!));
}

const withheld = (codes: Int32Array): number => codes.filter((code) => code < 0).length;

test("enough small classes are withheld together, and nothing else", () => {
  const [place, sex] = suppressLocally(
    columns([
      [0, 0, 9],
      [1, 0, 3],
      [2, 0, 2],
      [0, 1, 8]
    ]),
    22,
    { k: 5, l: 2, sensitive: [] }
  )!;
  expect(withheld(place!)).toBe(5);
  expect(withheld(sex!)).toBe(0);
});

test("a small class alone takes along as few rows as it needs, from a class that can spare them", () => {
  const [place] = suppressLocally(
    columns([
      [0, 0, 9],
      [1, 0, 3],
      [2, 0, 5]
    ]),
    17,
    { k: 5, l: 2, sensitive: [] }
  )!;
  expect(withheld(place!)).toBe(5);
  expect([...place!].filter((code) => code === 0)).toHaveLength(7);
  expect([...place!].filter((code) => code === 2)).toHaveLength(5);
});

test("where no class can spare rows, the smallest goes with them whole", () => {
  const [place] = suppressLocally(
    columns([
      [0, 0, 6],
      [1, 0, 3],
      [2, 0, 5]
    ]),
    14,
    { k: 5, l: 2, sensitive: [] }
  )!;
  expect(withheld(place!)).toBe(8);
});

test("a class without different answers is joined to rows that bring one", () => {
  const answers = Int32Array.from([
    ...Array.from({ length: 6 }, () => 0),
    ...Array.from({ length: 9 }, (_, row) => row % 2)
  ]);
  const [place] = suppressLocally(
    columns([
      [0, 0, 6],
      [1, 0, 9]
    ]),
    15,
    { k: 5, l: 2, sensitive: [answers] }
  )!;
  expect(withheld(place!)).toBe(7);
});

test("what no suppression can save is said so", () => {
  expect(
    suppressLocally(
      columns([
        [0, 0, 2],
        [1, 1, 2]
      ]),
      4,
      { k: 5, l: 2, sensitive: [] }
    )
  ).toBeNull();
});
