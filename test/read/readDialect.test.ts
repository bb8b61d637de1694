import { isUtf8 } from "node:buffer";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { readExtract } from "../../loaders/read/readExtract.js";
import { detectExtract } from "../../loaders/study/detectExtract.js";
import { delimited } from "./delimited.js";
import type { Dialect, Table } from "./writtenDialect.js";
import { cellOf, dialects, writeDialect } from "./writtenDialect.js";

const root = await mkdtemp(join(tmpdir(), "dialect-"));
await mkdir(join(root, "extracts"));
const path = join(root, "extracts", "a.csv");
afterAll(() => rm(root, { recursive: true }));

const columnsOf = (rows: Table, width: number) =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]!));

/** A table of any cells, whose first column is never blank, under header rows of which one names the columns. */
function tableOf(dialect: Dialect): fc.Arbitrary<Table> {
  const { headerRows, nameRow } = dialect.file;
  const cell = cellOf(dialect);
  return fc.integer({ min: 2, max: 5 }).chain((width) => {
    const row = fc.tuple(fc.stringMatching(/^[a-z][0-9]{0,4}$/), ...Array.from({ length: width - 1 }, () => cell));
    const name = cell.map((text) => text.trim()).filter((text) => text !== "");
    const names = fc.uniqueArray(name, { minLength: width, maxLength: width });
    const header = fc.tuple(
      ...Array.from({ length: headerRows }, (_, index) => (index + 1 === (nameRow ?? 1) ? names : row))
    );
    return fc.tuple(header, fc.array(row, { minLength: 1, maxLength: 6 })).map(([head, body]) => [...head, ...body]);
  });
}

it("reads back any table in any dialect that the codebook declares", async () => {
  const written = dialects.chain((dialect) => tableOf(dialect).map((table) => ({ dialect, table })));
  await fc.assert(
    fc.asyncProperty(written, async ({ dialect, table }) => {
      const bytes = writeDialect(table, dialect);
      const { headerRows, nameRow, encoding } = dialect.file;
      // Text of one byte a letter that happens to be UTF-8, every letter of it, is refused: it is hardly ever meant so.
      fc.pre(encoding.startsWith("utf") || !isUtf8(bytes) || bytes.every((byte) => byte < 128));
      await writeFile(path, bytes);
      const raw = await readExtract(root, { ...dialect.file, bytes: bytes.length });
      const width = table[0]!.length;
      const names =
        headerRows === 0
          ? raw.columns.map((_, index) => `column ${index + 1}`)
          : table[(nameRow ?? 1) - 1]!.map((name) => name.trim());
      expect(raw.columns).toEqual(names);
      expect(raw.cells).toEqual(columnsOf(table.slice(headerRows), width));
    }),
    { numRuns: 150 }
  );
}, 60_000);

const words = {
  "windows-1251": [
    "Женский",
    "Мужской",
    "Скорее доверяю",
    "Не пользуюсь",
    "Невский район",
    "ёлка; дом",
    "Да, каждый день",
    "Затрудняюсь ответить"
  ],
  "windows-1252": ["Männlich", "très souvent", "não sei", "Señora", "größer; älter", "à peine, déjà", "façade", "über"],
  "koi8-r": [
    "Женский",
    "Мужской",
    "Скорее доверяю",
    "Не пользуюсь",
    "Невский район",
    "ёлка; дом",
    "Да, каждый день",
    "Затрудняюсь ответить"
  ],
  "utf-8": ["Женский", "très souvent", "‘quoted’", "18‑24 года", "日本, 東京", "две\nстроки", "🙂", "a|b"],
  "utf-16le": ["Женский", "très souvent", "two\nlines", "a,b;c", "🙂", "да", "нет", "17 %"],
  "utf-16be": ["Женский", "très souvent", "two\nlines", "a,b;c", "🙂", "да", "нет", "17 %"]
} as const;

/** Tables as platforms write them: a header in words, ids, answers, ages. */
const platforms = dialects.chain((dialect) => {
  const { encoding, delimiter, finalLineEnd, quotes } = dialect.file;
  const answers = words[encoding].map((word) =>
    quotes ? word : word.replaceAll(delimiter, " ").replaceAll("\n", " ")
  );
  const answer = fc.constantFrom(...answers);
  const row = fc.tuple(
    fc.integer({ min: 1000, max: 9999 }).map(String),
    answer,
    answer,
    fc.integer({ min: 18, max: 95 }).map(String)
  );
  const names =
    encoding === "windows-1252"
      ? ["Numéro", "Frage über", "Réponse", "Âge"]
      : ["Номер", "Вопрос 1", "Вопрос 2", "Возраст"];
  const plain: Dialect = {
    ...dialect,
    preamble: dialect.preamble.length > 1 ? ["Report of 2024"] : [],
    file: delimited({ encoding, delimiter, quotes, finalLineEnd })
  };
  const kept: Dialect = { ...plain, file: { ...plain.file, skipRows: plain.preamble.length } };
  return fc
    .array(row, { minLength: 12, maxLength: 30 })
    .map((rows) => ({ dialect: kept, table: [names, ...rows] as Table }));
});

it("detects the dialect of a table as platforms write them, and reads it back", async () => {
  await fc.assert(
    fc.asyncProperty(platforms, async ({ dialect, table }) => {
      const bytes = writeDialect(table, dialect);
      await writeFile(path, bytes);
      const { file } = await detectExtract(path, "a.csv");
      const { encoding, delimiter, skipRows, finalLineEnd } = dialect.file;
      expect(file).toMatchObject({ encoding, delimiter, skipRows, finalLineEnd, headerRows: 1 });
      const raw = await readExtract(root, file);
      expect(raw.columns).toEqual(table[0]);
      expect(raw.cells).toEqual(columnsOf(table.slice(1), 4));
    }),
    { numRuns: 150 }
  );
}, 60_000);
