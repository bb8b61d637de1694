import { expect, test } from "vitest";
import type { Item } from "../../loaders/project/item.js";
import { answerTables } from "../../loaders/suppress/answerTables.js";
import { exampleProject } from "../survey/exampleSurvey.js";

const item: Item = {
  ...[...exampleProject.items.values()][0]!,
  id: "channels",
  type: "multiple",
  options: ["website", "app", "centre", "none"].map((id) => ({
    id,
    label: { ru: id, en: id },
    exclusive: id === "none"
  }))
};

/** Three respondents: all ticked the website, two of them the app too, nobody the centre. */
const ticks = [
  [1, 1, 1],
  [1, 1, 0],
  [0, 0, 0],
  [0, 0, 0]
].map((column) => Uint8Array.from(column));
const table = answerTables({ item, codes: new Int16Array(3), ticks })[0]!;
const any =
  table.coefficients[table.figures.findIndex(({ option, measure }) => option === "any" && measure === "share")]!;

function countsOf(rows: readonly number[]): number[] {
  const counts = new Array<number>(table.kinds).fill(0);
  for (const row of rows) for (const kind of table.kindsOf(row)) counts[kind]! += 1;
  return counts;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count, kind) => sum + count * any[kind]!, 0);

/** Counts after one respondent fewer has ticked anything; null where no change that is known leads there. */
function withdrawn(changes: readonly (readonly number[])[], counts: readonly number[]): number[] | null {
  const after = changes
    .map((change) => counts.map((count, kind) => count - Math.sign(sumOf(change)) * change[kind]!))
    .filter((next) => sumOf(next) < sumOf(counts));
  return after.find((next) => next.every((count) => count >= 0)) ?? null;
}

test("where all who tick anything tick the same options, whoever ticks nothing any more had ticked them all", () => {
  const alike = countsOf([0, 1]);
  expect(withdrawn(table.changes, alike)).toBeNull();
  expect(sumOf(withdrawn(table.changesAt(alike, 1), alike)!)).toBe(1);
});

test("in a few steps it is possible that nobody ticked anything", () => {
  const counts = countsOf([0, 1, 2]);
  const changes = [...table.changes, ...table.changesAt(counts, 3)];
  const left = [1, 2, 3].reduce<number[] | null>((before) => before && withdrawn(changes, before), counts);
  expect(sumOf(left!)).toBe(0);
});
