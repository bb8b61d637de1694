import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import type { Encoding, ExtractFile } from "../../loaders/project/extractFile.js";
import { encodings } from "../../loaders/project/extractFile.js";
import { ExtractError } from "../../loaders/read/extractError.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { detectExtract } from "../../loaders/study/detectExtract.js";
import { extractDraft } from "../../loaders/study/extractDraft.js";
import { hasSamples, sampleFiles, skipNote } from "../samples/sampleData.js";
import { delimited } from "./delimited.js";
import { savFile } from "./sav/savFile.js";
import { workbookFile } from "./zipFile.js";

const root = await mkdtemp(join(tmpdir(), "cut-"));
await mkdir(join(root, "extracts"));
afterAll(() => rm(root, { recursive: true }));

const text = 'id,имя,число\r\n01,"ж, ""а""",1\r\n02,"две\r\nстроки",12\r\n03,,123\r\n';
const latin = text.replace(/[а-яё]/g, "é");
const ended = { rows: 3 };
const frame = {
  skipRows: 0,
  tableFrom: null,
  tableTo: null,
  headerRows: 1,
  nameRow: null,
  headerNames: "strict",
  footer: []
} as const;
const sheet: ExtractFile = { format: "xlsx", path: "a.xlsx", sheet: "Лист1", bytes: null, rows: null, ...frame };

async function parquet(): Promise<Buffer> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const path = join(root, "made.parquet");
  await connection.run(`COPY (SELECT range AS id, 'да' AS answer FROM range(3)) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return readFile(path);
}

const variables = [
  { name: "ID", width: 0, label: "Number" },
  { name: "CITY", width: 12 },
  { name: "Q1", width: 0, missing: [99] }
];
const cases = [
  [1, "Петербург", 99],
  [2, "Пушкин", 1.5],
  [300, "", null]
];
const records = [
  { id: 1, q: "да" },
  { id: 2, q: ["нет", "другое"] },
  { id: 3, q: null }
];
const csv = (encoding: Encoding) => delimited({ encoding, ...ended });
const sav = (path: string) => ({ format: "sav", path, encoding: "windows-1251", bytes: null, rows: 3 }) as const;
const cyrillic = { variables, cases, encoding: "windows-1251" };

/** Small files of every format, with the least that a codebook may say of their end. */
const whole: readonly (readonly [string, Buffer, ExtractFile])[] = [
  ...encodings.map(
    (encoding) =>
      [
        `delimited text in ${encoding}`,
        iconv.encode(encoding === "windows-1252" ? latin : text, encoding, { addBOM: encoding.startsWith("utf-16") }),
        csv(encoding)
      ] as const
  ),
  ["text with a byte order mark and CR CR LF", Buffer.from(`\ufeff${text.replaceAll("\r\n", "\r\r\n")}`), csv("utf-8")],
  ["text with lone CR", Buffer.from(text.replaceAll("\r\n", "\r")), csv("utf-8")],
  ["text with tabs", Buffer.from('a\tb\n1\t"2\n3"\n4\t5\n6\t\n'), delimited({ delimiter: "\t", ...ended })],
  ["text without a last line end", Buffer.from("a,b\n1,2\n3,456"), delimited({ finalLineEnd: false, bytes: 13 })],
  ["text with a footer", Buffer.from("a,b\n1,2\n3,4\nTotal rows: 2\n"), delimited({ footer: ["Total rows: {rows}"] })],
  [
    "text with a footer without a line end",
    Buffer.from("a,b\n1,2\n3,4\nИсточник: портал"),
    delimited({ footer: ["Источник"], finalLineEnd: false })
  ],
  ["text with an end by its first cell", Buffer.from("a,b\n1,2\n3,4\nИтого,6\n"), delimited({ tableTo: "Итого" })],
  [
    "a workbook",
    workbookFile("Лист1", [
      ["id", "ответ"],
      [1, "да"],
      [2, "нет"],
      [3, "да"]
    ]),
    sheet
  ],
  ["an SPSS file", savFile(cyrillic), { ...sav("a.sav"), rows: null }],
  ["an SPSS file in bytecode", savFile({ ...cyrillic, compression: "bytecode" }), { ...sav("a.sav"), rows: null }],
  ["a packed SPSS file", savFile({ ...cyrillic, compression: "zlib" }), { ...sav("a.zsav"), rows: null }],
  ["an SPSS file that does not count its cases", savFile({ ...cyrillic, isCounted: false }), sav("a.sav")],
  ["one in bytecode", savFile({ ...cyrillic, compression: "bytecode", isCounted: false }), sav("a.sav")],
  [
    "JSON",
    Buffer.from(`${JSON.stringify({ data: records }, null, 1)}\n`),
    { format: "json", path: "a.json", records: "data", bytes: null, rows: null }
  ],
  [
    "JSON Lines",
    Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join("")),
    { format: "jsonl", path: "a.jsonl", records: null, bytes: null, rows: 3 }
  ],
  ["a Parquet file", await parquet(), { format: "parquet", path: "a.parquet", bytes: null, rows: null }]
];

/** Reads the file at ever shorter lengths; a length at which other cells pass for the whole table, or null. */
async function passingLength(content: Buffer, file: ExtractFile, lengths: Iterable<number>): Promise<number | null> {
  const path = join(root, "extracts", file.path);
  await writeFile(path, content);
  const { cells } = await readExtract(root, file);
  for (const length of lengths) {
    await truncate(path, length);
    const found = await readExtract(root, file).then(
      (read) => JSON.stringify(read.cells),
      (error: unknown) => {
        if (error instanceof ExtractError) return null;
        throw error;
      }
    );
    if (found !== null && found !== JSON.stringify(cells)) return length;
  }
  return null;
}

function* downFrom(length: number): Generator<number> {
  for (let at = length - 1; at >= 0; at--) yield at;
}

describe("a file that was cut off at any byte", () => {
  it.each(whole)("is refused, or holds the whole table: %s", async (_, content, file) => {
    expect(await passingLength(content, file, downFrom(content.length))).toBeNull();
  });
});

describe.skipIf(!hasSamples)(`a real sample that was cut off${skipNote}`, async () => {
  const files = hasSamples ? (await sampleFiles()).filter((path) => !path.endsWith(".md")) : [];

  /** Around every line end and every seventh of the last bytes, and here and there before them. */
  function* lengthsOf(content: Buffer): Generator<number> {
    const ends = [...content.keys()]
      .filter((at) => content[at] === 10)
      .slice(-12)
      .flatMap((at) => [at + 2, at + 1, at]);
    const spread = Array.from({ length: 25 }, (_, part) => Math.floor((content.length * part) / 25));
    const last = Array.from({ length: 25 }, (_, step) => content.length - 1 - 7 * step);
    yield* [...new Set([...ends, ...spread, ...last])]
      .filter((length) => length >= 0 && length < content.length)
      .sort((a, b) => b - a);
  }

  it.each(files.map((path) => [basename(path), path] as const))(
    "is refused by the codebook that `study new` drafts: %s",
    async (name, path) => {
      const copy = join(root, "extracts", name);
      await copyFile(path, copy);
      const { file } = await detectExtract(copy, name);
      const { rows } = await readExtract(root, file);
      const drafted = extractDraft(file, rows) as { bytes?: number; rows: number };
      const content = await readFile(path);
      const codebook = { ...file, bytes: drafted.bytes ?? null, rows: drafted.rows };
      expect(await passingLength(content, codebook, lengthsOf(content))).toBeNull();
    }
  );
});
