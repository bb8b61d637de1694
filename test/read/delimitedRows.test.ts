import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DelimitedFile } from "../../loaders/project/extractFile.js";
import { delimitedRows } from "../../loaders/read/delimitedRows.js";
import { ExtractError } from "../../loaders/read/extractError.js";
import { readDelimited } from "../../loaders/read/readDelimited.js";
import { receiveExtract } from "../../loaders/read/readExtract.js";
import { RecordSplitter } from "../../loaders/read/recordSplitter.js";
import { delimited } from "./delimited.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rows-"));
  await mkdir(join(root, "extracts"));
});
afterAll(() => rm(root, { recursive: true }));

async function byRow(content: Buffer, file: DelimitedFile) {
  await writeFile(join(root, "extracts", "a.csv"), content);
  const received = await receiveExtract(root, file);
  const rows: string[][] = [];
  let head = {};
  await delimitedRows(received, file, (found) => {
    head = { columns: found.columns, linesAbove: found.linesAbove };
    return { wanted: found.columns.map(() => true), visit: (cells) => rows.push([...cells]) };
  });
  return { ...head, rows };
}

async function asWhole(content: Buffer, file: DelimitedFile) {
  await writeFile(join(root, "extracts", "a.csv"), content);
  const { columns, linesAbove, cells, rows } = await readDelimited(await receiveExtract(root, file), file);
  return { columns, linesAbove, rows: Array.from({ length: rows }, (_, row) => cells.map((column) => column[row]!)) };
}

/**
 * What came of a reading: the table, or the rule and line by which it is refused; one without rows is refused later.
 */
async function outcome(reading: Promise<{ rows: string[][] }>): Promise<object> {
  return reading
    .then((table) => (table.rows.length === 0 ? { rule: "no_rows", line: null } : table))
    .catch((error: unknown) => {
      if (!(error instanceof ExtractError)) throw error;
      return { rule: error.rule, line: error.line };
    });
}

/** Of two faults in a file, the one that is met first is told. */
function expectSame(byRow: object, asWhole: object): void {
  if ("rule" in asWhole) expect(byRow).toHaveProperty("rule");
  else expect(byRow).toEqual(asWhole);
}

const encodings = ["utf-8", "windows-1251", "koi8-r", "utf-16le", "utf-16be"] as const;
const cell = fc.string({ unit: fc.constantFrom(..."аЯ19 .—a"), maxLength: 4 });
const strangeCell = fc.string({ unit: fc.constantFrom(...'а1;,"\n\r '), maxLength: 4 });
const quoted = (text: string, always: boolean) =>
  always || /[;,"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const tables = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    delimiter: fc.constantFrom(";", ","),
    encoding: fc.constantFrom(...encodings),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r\r\n", "\r"),
    always: fc.boolean(),
    above: fc.integer({ min: 0, max: 2 }),
    headerRows: fc.constantFrom(0, 1, 1, 2),
    footer: fc.constantFrom([], [], ["Rows: {rows}"], ["end", "of"]),
    tableTo: fc.constantFrom(null, null, "stop"),
    tableFrom: fc.constantFrom(null, null, "from"),
    blankAfter: fc.integer({ min: 0, max: 2 })
  })
  .chain((dialect) =>
    fc.record({
      dialect: fc.constant(dialect),
      rows: fc.array(
        fc.array(fc.oneof({ weight: 3, arbitrary: cell }, strangeCell), {
          minLength: dialect.width,
          maxLength: dialect.width
        }),
        { maxLength: 6 }
      )
    })
  );

function written({
  dialect,
  rows
}: {
  dialect: Parameters<typeof Object.keys>[0] & Record<string, never>;
  rows: string[][];
}) {
  const { width, delimiter, encoding, lineEnd, always, above, headerRows, footer, tableTo, tableFrom, blankAfter } =
    dialect as unknown as {
      width: number;
      delimiter: string;
      encoding: (typeof encodings)[number];
      lineEnd: string;
      always: boolean;
      above: number;
      headerRows: number;
      footer: string[];
      tableTo: string | null;
      tableFrom: string | null;
      blankAfter: number;
    };
  const header = Array.from({ length: headerRows }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      row === 0 && column === 0 && tableFrom !== null ? tableFrom : `${"hk"[row]!}${column}`
    )
  );
  const line = (cells: readonly string[]) => cells.map((text) => quoted(text, always)).join(delimiter);
  const blank = Array.from({ length: blankAfter }, (_, index) => (index === 0 ? "" : delimiter.repeat(width - 1)));
  const lines = [
    ...Array.from({ length: above }, (_, index) => `above ${index}`),
    ...header.map(line),
    ...rows.map(line),
    ...footer.map((text) => text.replace("{rows}", String(rows.length))),
    ...blank,
    ...(tableTo === null ? [] : [tableTo, "below", "it;is,not"])
  ];
  const text = lines.map((own) => own + lineEnd).join("");
  const file = delimited({
    encoding,
    delimiter,
    headerRows,
    footer,
    tableTo,
    tableFrom: headerRows === 0 ? null : tableFrom,
    skipRows: above,
    headerNames: "numbered"
  });
  return { text, file, content: iconv.encode(text, encoding, { addBOM: encoding.startsWith("utf-16") }) };
}

it("reads row by row what is read as a whole, in every dialect", async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const { content, file } = written(table as never);
      expectSame(await outcome(byRow(content, file)), await outcome(asWhole(content, file)));
    }),
    { numRuns: 120 }
  );
});

it("refuses the damaged files that are refused as a whole, and no others", async () => {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 4 }),
    add: fc.constantFrom("", '"', ";", "\n", ',"')
  });
  const plain = tables.filter(
    ({ dialect: { footer, tableTo, tableFrom } }) => footer.length === 0 && tableTo === null && tableFrom === null
  );
  await fc.assert(
    fc.asyncProperty(plain, damage, async (table, { at, remove, add }) => {
      const { text, file } = written(table as never);
      const place = Math.floor(at * text.length);
      const content = iconv.encode(text.slice(0, place) + add + text.slice(place + remove), file.encoding, {
        addBOM: file.encoding.startsWith("utf-16")
      });
      expectSame(await outcome(byRow(content, file)), await outcome(asWhole(content, file)));
    }),
    { numRuns: 120 }
  );
});

it("reads records that lie across pieces of the file, and cells longer than a piece", async () => {
  const long = `${"ю".repeat(1_200_000)}\n""`;
  const rows = Array.from({ length: 12_000 }, (_, row) => [
    `строка ${row}`,
    row % 1000 === 0 ? `"а\n${row}"` : "т".repeat(row % 90),
    String(row)
  ]);
  const text = [`a;b;c`, ...rows.map((row) => row.join(";")), `x;"${long}";1`, "y;2;3"]
    .map((line) => `${line}\r\n`)
    .join("");
  for (const encoding of ["windows-1251", "utf-16le"] as const) {
    const content = iconv.encode(text, encoding, { addBOM: encoding === "utf-16le" });
    const file = delimited({ encoding, delimiter: ";" });
    expect(await byRow(content, file)).toEqual(await asWhole(content, file));
  }
});

it.each([
  ["a row too short", "a;b\n1;2\n3\n"],
  ["a row too long", "a;b\n1;2;3\n"],
  ["a quote that does not end", 'a;b\n1;2\n3;"4\n5;6\n'],
  ["a quote within a cell", 'a;b\n1;2"\n'],
  ["a cell that goes on after its quote", 'a;b\n"1";"2"3\n'],
  ["no line end", "a;b\n1;2"],
  ["two columns of a name", "a;a\n1;2\n"],
  ["a column without a name", "a;\n1;2\n"],
  ["a blank line in the middle, then a short row", "a;b\n\n1\n"]
])("tells %s by rule and line, as for a file that is read as a whole", async (_, text) => {
  const file = delimited({ delimiter: ";" });
  const whole = await outcome(asWhole(Buffer.from(text), file));
  expect(whole).toHaveProperty("rule");
  expect(await outcome(byRow(Buffer.from(text), file))).toEqual(whole);
});

it("asks for more bytes wherever a record may go on, and never cuts one", () => {
  const text = Buffer.from('a,"b\r\n""c",d\r\n"x",\r\r\n,"",z\n');
  const whole = split(text, true);
  for (let length = 0; length <= text.length; length++) {
    const part = split(text.subarray(0, length), false);
    expect(part).toEqual(whole.slice(0, part.length));
  }
  expect(whole).toEqual([
    ["a", 'b\r\n""c', "d"],
    ["x", ""],
    ["", "", "z"]
  ]);
});

function split(bytes: Buffer<ArrayBuffer>, isLast: boolean): string[][] {
  const splitter = new RecordSplitter({ delimiter: 44, quote: 34, lineEnd: 10 });
  splitter.take(bytes);
  const records: string[][] = [];
  for (let from = 0; from < bytes.length;) {
    const next = splitter.split(from, isLast);
    if (next < 0) break;
    records.push(
      Array.from({ length: splitter.count }, (_, cell) =>
        bytes.toString("utf8", splitter.starts[cell], splitter.ends[cell])
      )
    );
    from = next;
  }
  return records;
}
