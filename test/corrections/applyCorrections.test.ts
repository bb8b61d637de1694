import { describe, expect, it } from "vitest";
import { applyCorrections } from "../../loaders/corrections/applyCorrections.js";
import type { Correction } from "../../loaders/project/correction.js";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { rawOf } from "../validate/surveyFixture.js";

const raw = rawOf(
  ["id", "sex", "age"],
  [
    ["a1", "ж", "70"],
    ["a2", "м", "1954"],
    ["a3", "Ж", "44"],
    ["a4", "Ж", "51"]
  ]
);
const correction = (declared: Partial<Correction>): Correction => ({
  reason: { ru: "год рождения вместо возраста", en: "year of birth for age" },
  table: null,
  row: null,
  where: null,
  rows: 1,
  column: "age",
  expected: "1954",
  corrected: "70",
  ...declared
});
const apply = (...corrections: Correction[]) => {
  const { raw: corrected, diagnostics } = applyCorrections(raw, corrections, null, "corrections/poll.yaml");
  return { cells: corrected.cells, messages: diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)) };
};

describe("applyCorrections", () => {
  it("corrects the cell of a row as a spreadsheet counts it, and leaves the extract as it was", () => {
    expect(apply(correction({ row: 3 }))).toEqual({
      cells: [
        ["a1", "a2", "a3", "a4"],
        ["ж", "м", "Ж", "Ж"],
        ["70", "70", "44", "51"]
      ],
      messages: []
    });
    expect(raw.cells[2]).toEqual(["70", "1954", "44", "51"]);
  });

  it("counts the lines above the first row", () => {
    const below = { ...raw, linesAbove: 4 };
    const { raw: corrected, diagnostics } = applyCorrections(
      below,
      [correction({ row: 6 })],
      null,
      "corrections/poll.yaml"
    );
    expect(diagnostics).toEqual([]);
    expect(corrected.cells[2]).toEqual(["70", "70", "44", "51"]);
  });

  it("corrects the rows that other cells tell, by key or by code", () => {
    expect(apply(correction({ where: { id: "a2" } })).cells[2]).toEqual(["70", "70", "44", "51"]);
    const spelling = correction({ where: {}, column: "sex", expected: "Ж", corrected: "ж", rows: 2 });
    expect(apply(spelling)).toMatchObject({
      cells: [expect.anything(), ["ж", "м", "ж", "ж"], expect.anything()],
      messages: []
    });
  });

  it("applies each after the one before it, and only those of its table", () => {
    const second = correction({ row: 3, expected: "70", corrected: "71" });
    expect(apply(correction({ row: 3 }), second).cells[2]).toEqual(["70", "71", "44", "51"]);
    expect(apply(correction({ row: 3, table: "age" })).cells).toEqual(raw.cells);
  });

  it.each([
    [
      "the source has fixed itself",
      { row: 2 },
      'column "age": the source has fixed itself, remove the correction (row 2)'
    ],
    [
      "the cell says something else",
      { row: 4 },
      'column "age": the cell does not hold what was expected: the source has changed (row 4)'
    ],
    ["the row is gone", { row: 6 }, "the file has no row 6"],
    [
      "no row fits",
      { where: { id: "a1" } },
      'column "age": 1 rows expected, 0 found: the source has changed or fixed itself'
    ],
    [
      "fewer rows fit",
      { where: {}, column: "sex", expected: "Ж", rows: 3 },
      'column "sex": 3 rows expected, 2 found: the source has changed or fixed itself (rows 4, 5)'
    ],
    ["the column is gone", { row: 3, column: "years" }, 'no column "years" in the file'],
    ["a column of the condition is gone", { where: { key: "a2" } }, 'no column "key" in the file']
  ])("fails where %s, shows no cell and changes nothing", (_, declared, message) => {
    expect(apply(correction(declared))).toEqual({
      cells: raw.cells,
      messages: [`corrections/poll.yaml, correction 1: ${message}`]
    });
  });
});
