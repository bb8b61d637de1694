import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Correction } from "../../loaders/project/correction.js";
import type { UsageStudy } from "../../loaders/project/usageStudy.js";
import type { UsageTable } from "../../loaders/project/usageTable.js";
import type { RawExtract } from "../../loaders/read/rawExtract.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { correctFeed } from "../../loaders/usage/correctFeed.js";
import { readUsage } from "../../loaders/usage/readUsage.js";
import { feedOf, openFeed } from "../../loaders/usage/tableFeed.js";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { delimited } from "../read/delimited.js";
import { study as fixture } from "../validate/usageFixture.js";
import { plainTable } from "./plainTable.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "feed-"));
  await mkdir(join(root, "extracts"));
});
afterAll(() => rm(root, { recursive: true }));

const header = ["Дата", "Услуга", "Пол", "Возраст", "Визиты", "Минуты"];
const label = { ru: "—", en: "—" };
const study: UsageStudy = { ...fixture, period: { from: "2024-01-01", to: "2024-12-31", note: null }, printed: [] };
const table = (own: Partial<UsageTable>): UsageTable => ({
  ...plainTable,
  table: "visits",
  extract: delimited({ encoding: "windows-1251", delimiter: ";" }),
  decimal: ",",
  sumOver: ["Дата", "Услуга"],
  period: { column: "Дата", format: "dd.mm.yyyy" },
  totalRow: "Всего",
  unknownRows: ["?"],
  ignoredRows: ["Раздел"],
  notAvailable: ["н/д"],
  zero: ["–"],
  dimensions: [
    { column: "Пол", domain: "sex", codes: { м: "male", ж: "female" }, fillDown: false },
    { column: "Возраст", domain: "age", codes: { "18–64": "18-64", "65+": "65+" }, fillDown: false }
  ],
  measures: ["Визиты", "Минуты"].map((column) => ({
    column,
    measure: column,
    label,
    unit: "visits",
    bound: "exact",
    scale: column === "Минуты" ? 60 : 1
  })),
  ...own
});

const cell = (...texts: string[]) => fc.constantFrom(...texts);
const row = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: cell("01.02.2024", "29.02.2024") }, cell("31.12.2025", "вчера")),
  fc.oneof(
    { weight: 9, arbitrary: cell("Запись; приём", "Карта\r\nгорода", 'Портал "Мы"') },
    cell("ivan@example.com", "Иванов Пётр Сергеевич")
  ),
  fc.oneof({ weight: 9, arbitrary: cell("м", "ж", " ж") }, cell("Всего", "?", "Раздел", "Ж", "", "мужской")),
  fc.oneof({ weight: 9, arbitrary: cell("18–64", "65+") }, cell("?", "66+")),
  fc.oneof({ weight: 9, arbitrary: cell("5", "1 234", "1\u00a0234", "–", "н/д") }, cell("> 5", "пять", "")),
  fc.oneof({ weight: 9, arbitrary: cell("0,1", "0,25", "1,234", "12,7", "0,3") }, cell("1.2.3"))
);
const tables = fc.constantFrom<Partial<UsageTable>>(
  {},
  { sumOver: [] },
  { where: { Услуга: "Запись; приём" } },
  { drop: ["Услуга"] },
  { decimal: null },
  { dimensions: table({}).dimensions.map((dimension) => ({ ...dimension, fillDown: true })) },
  { dimensions: [table({}).dimensions[1]!] },
  { measures: [table({}).measures[0]!], percentColumn: "Минуты" }
);

async function write(rows: readonly (readonly string[])[]): Promise<number> {
  const lines = [header, ...rows].map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"));
  const content = iconv.encode(lines.map((line) => `${line}\r\n`).join(""), "windows-1251");
  await writeFile(join(root, "extracts", "a.csv"), content);
  return content.length;
}

describe("a table that is read row by row", () => {
  it("gives the counts and the diagnostics of the same table held whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), tables, async (rows, own) => {
        const bytes = await write(rows);
        const declared = table({ ...own, extract: delimited({ encoding: "windows-1251", delimiter: ";", bytes }) });
        const streamed = await readUsage(await openFeed(root, declared.extract), study, declared);
        expect(streamed).toEqual(await readUsage(feedOf(await readExtract(root, declared.extract)), study, declared));
        expect(streamed.rows).toBe(rows.length);
      }),
      { numRuns: 60 }
    );
  });

  it("adds up to the same whatever the order of its rows", async () => {
    const sound = fc.tuple(
      cell("01.02.2024"),
      cell("Карта"),
      cell("м", "ж"),
      cell("18–64", "65+"),
      cell("1", "20"),
      cell("0,1", "0,2", "12,7")
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sound, { minLength: 1, maxLength: 40 }), async (rows) => {
        const sums = async (ordered: typeof rows) => {
          const bytes = await write(ordered);
          const { counts } = await readUsage(
            await openFeed(root, delimited({ encoding: "windows-1251", delimiter: ";", bytes })),
            study,
            table({})
          );
          return counts.map((measure) => new Map(measure.map(({ sex, age, value }) => [`${sex} ${age}`, value])));
        };
        expect(await sums([...rows].reverse())).toEqual(await sums(rows));
      }),
      { numRuns: 15 }
    );
  });

  it("counts rows that fail alike as one finding", async () => {
    const bytes = await write([
      ["01.02.2024", "a", "м", "18–64", "1", "1"],
      ["02.02.2024", "a", "м", "18–64", "x", "1"],
      ["03.02.2024", "a", "ж", "66+", "1", "1"],
      ["04.02.2024", "a", "ж", "65+", "y", "1"],
      ["05.02.2024", "a", "ж", "66+", "1", "1"],
      ["всегда", "a", "Всего", "", "9", "9"]
    ]);
    const declared = table({ extract: delimited({ encoding: "windows-1251", delimiter: ";", bytes }) });
    const { diagnostics } = await readUsage(await openFeed(root, declared.extract), study, declared);
    expect(
      diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).replace("studies/visits.yaml, table visits: ", ""))
    ).toEqual([
      "code 66+ is not in the codebook (rows 4, 6)",
      "Визиты: not a number (rows 3, 5)",
      "not a day or interval of days as dd.mm.yyyy (row 7)"
    ]);
  });

  it("finds identifiers in a column of more texts than are held at once, and their rows", async () => {
    const rows = Array.from({ length: 130_000 }, (_, index) =>
      index === 70_000 || index === 120_000 ? `user${index}@example.com` : `key ${index}`
    );
    const raw: RawExtract = {
      columns: ["Key", "Age", "Users"],
      rows: rows.length,
      cells: [rows, rows.map(() => "65+"), rows.map(() => "1")],
      sha256: "",
      bytes: 0
    };
    const declared: UsageTable = {
      ...plainTable,
      table: "keys",
      extract: delimited(),
      sumOver: ["Key"],
      measures: [{ ...table({}).measures[0]!, column: "Users" }],
      dimensions: [{ column: "Age", domain: "age", codes: { "65+": "65+" }, fillDown: false }]
    };
    const { diagnostics } = await readUsage(feedOf(raw), study, declared);
    expect(diagnostics).toMatchObject([{ rule: "direct_identifier", columns: ["Key"], rows: [70_000, 120_000] }]);
  });
});

describe("corrections of a table that is read row by row", () => {
  const correction = (own: Partial<Correction>): Correction => ({
    reason: label,
    table: "visits",
    row: null,
    where: {},
    rows: 1,
    column: "Пол",
    expected: "Ж",
    corrected: "ж",
    ...own
  });
  const rows = [
    ["01.02.2024", "a", "Ж", "65+", "1", "1"],
    ["01.02.2024", "b", "м", "18–64", "2", "1"],
    ["01.02.2024", "b", "Ж", "65+", "4", "1"],
    ["01.02.2024", "c", "Всего", "", "7", "3"]
  ];
  const read = async (...corrections: Correction[]) => {
    const extract = delimited({ encoding: "windows-1251", delimiter: ";", bytes: await write(rows) });
    const { feed, diagnostics } = await correctFeed(
      await openFeed(root, extract),
      corrections,
      "visits",
      "corrections/visits.yaml"
    );
    const reading = await readUsage(feed, study, table({ extract }));
    const counts = new Map(reading.counts[0]!.map(({ sex, value }) => [sex, value]));
    return {
      counts,
      messages: [...diagnostics, ...reading.diagnostics].map((diagnostic) => formatDiagnostic(diagnostic))
    };
  };

  it("apply one after the other, by row or by what other cells say", async () => {
    const { counts, messages } = await read(
      correction({ row: 2, expected: "Ж", corrected: "F" }),
      correction({ where: { Услуга: "a" }, expected: "F", corrected: "ж" }),
      correction({ row: 4 })
    );
    expect(messages).toEqual([]);
    expect(Object.fromEntries(counts)).toEqual({ female: 5, male: 2, all: 7 });
  });

  it("that fit another number of rows, or none, are refused with their place", async () => {
    const { messages } = await read(
      correction({ rows: 3 }),
      correction({ row: 90 }),
      correction({ row: 3 }),
      correction({ column: "Sex" })
    );
    expect(messages.slice(0, 4)).toEqual([
      'corrections/visits.yaml, correction 1: column "Пол": 3 rows expected, 2 found: the source has changed or fixed itself (rows 2, 4)',
      "corrections/visits.yaml, correction 2: the file has no row 90",
      'corrections/visits.yaml, correction 3: column "Пол": the cell does not hold what was expected: the source has changed (row 3)',
      'corrections/visits.yaml, correction 4: no column "Sex" in the file'
    ]);
  });
});
