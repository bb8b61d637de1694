import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellObject } from "@e965/xlsx";
import { utils, write } from "@e965/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import type { WorkbookFile } from "../../loaders/project/extractFile.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { detectExtract } from "../../loaders/study/detectExtract.js";

const root = await mkdtemp(join(tmpdir(), "book-"));
await mkdir(join(root, "extracts"));
const path = join(root, "extracts", "a.xlsx");
afterAll(() => rm(root, { recursive: true }));

const declared: WorkbookFile = {
  format: "xlsx",
  path: "a.xlsx",
  sheet: "Данные",
  bytes: null,
  rows: null,
  skipRows: 0,
  tableFrom: null,
  tableTo: null,
  headerRows: 1,
  nameRow: null,
  headerNames: "strict",
  footer: []
};
type Cell = string | number | boolean | CellObject | null;

/** A workbook of a cover sheet and the given one. */
async function book(
  rows: readonly (readonly Cell[])[],
  { merges = [] as string[], uses1904 = false, origin = "A1" } = {}
): Promise<void> {
  const sheet = utils.sheet_add_aoa(
    utils.aoa_to_sheet([]),
    rows.map((row) => [...row]),
    { origin }
  );
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  const cover = utils.aoa_to_sheet([["Обложка"], ["Не таблица"]]);
  const workbook = {
    SheetNames: ["Обложка", "Данные"],
    Sheets: { Обложка: cover, Данные: sheet },
    Workbook: { WBProps: { date1904: uses1904 } }
  };
  await writeFile(path, write(workbook, { type: "buffer" }) as Buffer);
}

const day = (serial: number, format = "dd.mm.yyyy"): CellObject => ({ t: "n", v: serial, z: format });

describe("readWorkbook", () => {
  it("gives numbers as stored, texts that look like numbers as they are, dates in ISO form", async () => {
    await book([
      ["id", "число", "текст", "день", "момент", "время", "доля", "да"],
      [
        1,
        0.1 + 0.2,
        "007",
        day(45601),
        day(45601.395833333336, "dd.mm.yyyy hh:mm"),
        day(0.5, "hh:mm"),
        { t: "n", v: 0.17, z: "0%" },
        true
      ],
      [2, -1e9, "1 234,5", null, null, null, null, false]
    ]);
    const { cells, columns } = await readExtract(root, declared);
    expect(Object.fromEntries(columns.map((name, index) => [name, cells[index]]))).toEqual({
      id: ["1", "2"],
      число: ["0.3", "-1000000000"],
      текст: ["007", "1 234,5"],
      день: ["2024-11-05", ""],
      момент: ["2024-11-05 09:30:00", ""],
      время: ["12:00:00", ""],
      доля: ["0.17", ""],
      да: ["TRUE", "FALSE"]
    });
  });

  it("counts days from 1904 where the workbook does", async () => {
    await book(
      [
        ["id", "день"],
        [1, day(45601 - 1462)]
      ],
      { uses1904: true }
    );
    expect((await readExtract(root, declared)).cells[1]).toEqual(["2024-11-05"]);
  });

  it("finds the table below a title, with merged cells over two header rows, and its end above a note", async () => {
    const rows = [
      ["Отчёт"],
      [],
      ["Возраст", "Мужчины", "", "Женщины", ""],
      ["", "2023", "2024", "2023", "2024"],
      ["18-24", 1, 2, 3, 4],
      ["25+", 5, 6, 7, 8],
      [],
      ["Примечание: данные оператора"]
    ];
    await book(rows, { merges: ["A3:A4", "B3:C3", "D3:E3"] });
    const { file, notes } = await detectExtract(path, "a.xlsx");
    expect(file).toMatchObject({
      sheet: "Данные",
      skipRows: 2,
      headerRows: 2,
      footer: ["Примечание: данные оператора"]
    });
    expect(notes).toEqual(["other sheets: Обложка"]);
    const { columns, cells } = await readExtract(root, file);
    expect(columns).toEqual(["Возраст", "Мужчины - 2023", "Мужчины - 2024", "Женщины - 2023", "Женщины - 2024"]);
    expect(cells).toEqual([
      ["18-24", "25+"],
      ["1", "5"],
      ["2", "6"],
      ["3", "7"],
      ["4", "8"]
    ]);
    const byCells: WorkbookFile = {
      ...declared,
      tableFrom: "Возраст",
      tableTo: "Примечание: данные оператора",
      headerRows: 2
    };
    expect((await readExtract(root, byCells)).cells).toEqual(cells);
  });

  it("reads a table that does not begin in the first column or row", async () => {
    await book(
      [
        ["id", "q"],
        [1, "да"],
        [2, ""]
      ],
      { origin: "C4" }
    );
    const { file } = await detectExtract(path, "a.xlsx");
    const { columns, cells } = await readExtract(root, file);
    expect(Object.fromEntries(columns.map((name, index) => [name, cells[index]]))).toMatchObject({
      id: ["1", "2"],
      q: ["да", ""]
    });
  });

  it("names a sheet that is nearly the one that is declared", async () => {
    await book([["id"], [1]]);
    await expect(readExtract(root, { ...declared, sheet: "Даные" })).rejects.toThrow(
      'sheet: no sheet "Даные", did you mean "Данные"?'
    );
  });
});
