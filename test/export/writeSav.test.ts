import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { savCases } from "../../loaders/export/sav/savCases.js";
import { writeSav } from "../../loaders/export/sav/writeSav.js";
import { exampleDataset } from "./exampleDataset.js";
import { findPspp, readWithPspp } from "./findPspp.js";

const folder = await mkdtemp(join(tmpdir(), "sav-"));
const path = join(folder, "example.sav");
await writeSav(exampleDataset, path);
afterAll(() => rm(folder, { recursive: true }));

describe("writeSav", () => {
  it("writes the same bytes again, and states the day of the source", async () => {
    const again = join(folder, "again.sav");
    await writeSav(exampleDataset, again);
    const bytes = await readFile(again);
    expect(bytes.equals(await readFile(path))).toBe(true);
    expect(bytes.toString("latin1", 92, 109)).toBe("31 May 2400:00:00");
  });

  it("writes the same cases in pieces of any length", () => {
    const { variables, rows } = exampleDataset;
    const whole = Buffer.concat([...savCases(variables, rows)]);
    expect(Buffer.concat([...savCases(variables, rows, 1)])).toEqual(whole);
  });

  it("gives a value its code, or nine bytes, or the code of system-missing", () => {
    const [known] = [exampleDataset.variables[3]!];
    expect([...savCases([known], 5)][0]).toEqual(Buffer.from([101, 100, 98, 101, 100, 0, 0, 0]));
    const weight = [...savCases([exampleDataset.variables[7]!], 3)][0]!;
    expect([...weight.subarray(0, 8)]).toEqual([253, 253, 255, 0, 0, 0, 0, 0]);
    expect([weight.readDoubleLE(8), weight.readDoubleLE(16), weight.length]).toEqual([0.5, 1.25, 24]);
  });
});

const hasPspp = await findPspp();

describe.skipIf(!hasPspp)("a system file read by PSPP (skipped where PSPP is not installed)", async () => {
  const file = hasPspp ? await readWithPspp(path) : null!;

  it("is read without a complaint", () => {
    expect(file.complaints).toEqual([]);
  });

  it("has every cell, user-missing and system-missing ones too", () => {
    const [names, ...rows] = file.cells;
    expect(names).toEqual(exampleDataset.variables.map(({ name }) => name));
    expect(rows.map((row) => row.map((cell) => (cell.trim() === "" ? NaN : Number(cell))))).toEqual(
      Array.from({ length: 5 }, (_, row) => exampleDataset.variables.map(({ values }) => values[row]!))
    );
  });

  it("has long names, labels in Cyrillic, levels and missing values; labels that are too long end in an ellipsis", () => {
    const [, ...variables] = file.tables.get("Variables")!;
    expect(
      variables.map(([name, , label, level, , , , format, , missing]) => [name, label, level, format, missing])
    ).toEqual([
      [
        "a_name_of_more_than_thirty_characters_that_goes_on_to_sixty_four",
        "a_name_of_more_than_thirty_characters_that_goes_on_to_sixty_four",
        "Nominal",
        "F8.0",
        ""
      ],
      ["numbers", expect.stringMatching(/^Очень длинный вопрос.*…$/), "Scale", "F8.0", ""],
      ["fractions", "fractions", "Scale", "F16.6", ""],
      ["known_site", "Знает: сайт «Наши дела»", "Nominal", "F8.0", "-4 THRU -1"],
      ["known_app", "Знает: приложение", "Nominal", "F8.0", "-4 THRU -1"],
      ["first", "Первый ответ", "Ordinal", "F8.0", "-4 THRU -1"],
      ["second", "second", "Nominal", "F8.0", "-4 THRU -1"],
      ["weight", "Вес", "Scale", "F16.6", ""]
    ]);
    expect(Buffer.byteLength(variables[1]![2]!)).toBeLessThanOrEqual(255);
  });

  it("has value labels, those of missing values marked", () => {
    const [, ...labels] = file.tables.get("Value Labels")!;
    expect(labels).toEqual([
      ["Знает: сайт «Наши дела»", "-2[a]", "Отказ от ответа"],
      ["", "0", "не отмечено"],
      ["", "1", "отмечено"],
      ["Знает: приложение", "-2[a]", "Отказ от ответа"],
      ["", "0", "не отмечено"],
      ["", "1", "отмечено"],
      ["Первый ответ", "-4[a]", "Нет ответа"],
      ["", "1", expect.stringMatching(/^Сервисы сложные и неудобные,.*…$/)],
      ["", "2", "Нет"],
      ["Footnote: a. User-missing value"]
    ]);
  });

  it("has response sets of both kinds, the weight and the notes", () => {
    const [, ...sets] = file.tables.get("Multiple Response Sets")!;
    expect(sets).toEqual([
      ["$known", "Известность", "Dichotomies", "1", "known_site\nknown_app"],
      ["$reasons", "Причины", "Categories", "", "first\nsecond"]
    ]);
    expect(file.tables.get("Documents")!.flat().join(" ")).toContain("не для публикации");
  });
});
