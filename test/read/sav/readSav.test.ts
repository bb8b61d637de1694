import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Encoding, SavFile } from "../../../loaders/project/extractFile.js";
import { readExtract } from "../../../loaders/read/readExtract.js";
import { detectExtract } from "../../../loaders/study/detectExtract.js";
import type { WrittenFile } from "./savFile.js";
import { savFile } from "./savFile.js";

const root = await mkdtemp(join(tmpdir(), "sav-"));
await mkdir(join(root, "extracts"));
const path = join(root, "extracts", "a.sav");
afterAll(() => rm(root, { recursive: true }));

async function read(file: WrittenFile, encoding: Encoding | null = null) {
  await writeFile(path, savFile(file));
  const declared: SavFile = { format: "sav", path: "a.sav", encoding, bytes: null, rows: null };
  return readExtract(root, declared);
}

const sex = { name: "SEX", width: 0, label: "Пол респондента" };
const old: WrittenFile = {
  variables: [{ name: "CITY", width: 12, label: "Город" }, sex],
  cases: [
    ["Петербург", 1],
    ["Пушкин", 2]
  ],
  encoding: "windows-1251",
  valueLabels: [
    {
      values: [
        [1, "Женский"],
        [2, "Мужской"]
      ],
      variables: [1]
    }
  ]
};

describe("an SPSS file in Windows-1251 that calls its encoding the system's", () => {
  it("is refused without an encoding, and read with one", async () => {
    await expect(read(old)).rejects.toThrow("data/extracts/a.sav: encoding: the file does not say its encoding");
    const { cells, dictionary } = await read(old, "windows-1251");
    expect(cells).toEqual([
      ["Петербург", "Пушкин"],
      ["1", "2"]
    ]);
    expect(dictionary!.variables[1]).toMatchObject({
      label: "Пол респондента",
      valueLabels: new Map([
        ["1", "Женский"],
        ["2", "Мужской"]
      ])
    });
  });

  it("has its encoding guessed in a draft, which says so", async () => {
    await writeFile(path, savFile(old));
    const { file, notes } = await detectExtract(path, "a.sav");
    expect(file).toMatchObject({ encoding: "windows-1251" });
    expect(notes).toEqual(["the file states no encoding: windows-1251 is a guess"]);
  });

  it("is read as the codebook says where it states a wrong one", async () => {
    const wrong = { ...old, stated: "windows-1252", codePage: 1252 };
    expect((await read(wrong)).cells[0]).toEqual(["Ïåòåðáóðã", "Ïóøêèí"]);
    expect((await read(wrong, "windows-1251")).cells[0]).toEqual(["Петербург", "Пушкин"]);
    await writeFile(path, savFile(wrong));
    expect((await detectExtract(path, "a.sav")).file).toMatchObject({ encoding: "windows-1251" });
  });
});

describe("an SPSS file", () => {
  const utf8 = { stated: "UTF-8", codePage: 65001 };
  const numbers = [
    [1, -5.25],
    [251 - 100, 1e9],
    [null, 0.1],
    [-99, null]
  ];

  it.each([
    ["none", false],
    ["bytecode", false],
    ["zlib", false],
    ["none", true],
    ["bytecode", true],
    ["zlib", true]
  ] as const)("is read the same in compression %s, big-endian: %s", async (compression, isBigEndian) => {
    const variables = [
      { name: "A", width: 0 },
      { name: "B", width: 0 },
      { name: "C", width: 40, label: "Слова" }
    ];
    const texts = ["да", "", "Не знаю, нет", "три"];
    const file = {
      ...utf8,
      variables,
      compression,
      isBigEndian,
      cases: numbers.map((row, index) => [...row, texts[index]!])
    };
    const { cells, dictionary } = await read(file);
    expect(cells).toEqual([["1", "151", "", "-99"], ["-5.25", "1000000000", "0.1", ""], texts]);
    expect(dictionary!.variables[2]!.label).toBe("Слова");
  });

  it("declares values missing one by one, by a range, and by both", async () => {
    const variables = [
      { name: "A", width: 0, missing: [98, 99] },
      { name: "B", width: 0, missing: [90, 99], isRange: true },
      { name: "C", width: 0, missing: [-99, -90, 0], isRange: true },
      { name: "D", width: 4, missing: ["н/д"] }
    ];
    const { dictionary } = await read({ ...utf8, variables, cases: [[1, 2, 3, "да"]] });
    expect(dictionary!.variables.map(({ missing }) => missing)).toEqual([
      { values: ["98", "99"], range: null },
      { values: [], range: { from: 90, to: 99 } },
      { values: ["0"], range: { from: -99, to: -90 } },
      { values: ["н/д"], range: null }
    ]);
  });

  it("declares response sets of both kinds, by long names", async () => {
    const variables = ["K1", "K2", "R1", "R2"].map((name) => ({ name, width: 0 }));
    const { columns, dictionary } = await read({
      ...utf8,
      variables,
      cases: [[1, 0, 3, 4]],
      extensions: {
        7: `$known=D1 1 ${Buffer.byteLength("Знает")} Знает k1 k2\n$reasons=C ${Buffer.byteLength("Причины")} Причины r1 r2\n`,
        13: "K1=known_site\tK2=known_app\tR1=reason_1\tR2=reason_2",
        19: `$named=E 11 1 1 0  k1 k2\n`
      }
    });
    expect(columns).toEqual(["known_site", "known_app", "reason_1", "reason_2"]);
    expect(dictionary!.sets).toEqual([
      { name: "$known", label: "Знает", counted: "1", columns: ["known_site", "known_app"] },
      { name: "$reasons", label: "Причины", counted: null, columns: ["reason_1", "reason_2"] },
      { name: "$named", label: "", counted: "1", columns: ["known_site", "known_app"] }
    ]);
  });

  it("joins the segments of very long strings", async () => {
    const long = Array.from({ length: 100 }, (_, index) => `word ${index}`)
      .join(" ")
      .slice(0, 600)
      .padEnd(600, ".");
    const parts = [long.slice(0, 255), long.slice(255, 510), long.slice(510)];
    const { columns, cells } = await read({
      ...utf8,
      variables: [
        { name: "LONG", width: 255 },
        { name: "LONG0", width: 255 },
        { name: "LONG1", width: 96 },
        { name: "N", width: 0 }
      ],
      cases: [
        [...parts, 7],
        ["short", "", "", 8]
      ],
      extensions: { 14: "LONG=00600\0\t" }
    });
    expect(columns).toEqual(["LONG", "N"]);
    expect(cells).toEqual([
      [long, "short"],
      ["7", "8"]
    ]);
  });

  it("gives dates, times and datetimes in ISO form", async () => {
    const day = (iso: string) => Date.parse(`${iso}Z`) / 1000 + 12_219_379_200;
    const variables = [20, 22, 21].map((type, index) => ({
      name: `D${index}`,
      width: 0,
      format: type * 65536 + 20 * 256
    }));
    const { cells } = await read({
      ...utf8,
      variables,
      cases: [
        [day("2024-11-05T00:00"), day("2024-11-05T09:30:15"), 45_015],
        [day("1899-12-31T00:00"), null, 90_000]
      ]
    });
    expect(cells).toEqual([
      ["2024-11-05", "1899-12-31"],
      ["2024-11-05 09:30:15", ""],
      ["12:30:15", "25:00:00"]
    ]);
  });
});
