import { utils, write } from "@e965/xlsx";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import iconv from "iconv-lite";
import { zipFile } from "../../read/zipFile.js";
import type { Malformed } from "./malformedProject.js";
import { extractOf, file, inBytes, inCodebook, inText, systemFile } from "./malformedProject.js";

const page = "<!DOCTYPE html>\n<html><head><title>Вход</title></head><body>Сессия истекла</body></html>\n";
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
const less = (count: number) => (bytes: Buffer) => bytes.subarray(0, bytes.length - count);
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(600)
  ]);
const garbage = Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * index * 7919 + 13 * index) % 256));
const encryptedZip = () => {
  const bytes = zipFile({ "xl/workbook.xml": "<workbook/>" });
  bytes[bytes.indexOf("PK\x01\x02", 0, "latin1") + 8]! |= 1;
  return bytes;
};
const bomb = () => {
  const bytes = zipFile({ "xl/workbook.xml": "x" });
  bytes.writeUInt32LE(0x7fffffff, bytes.indexOf("PK\x01\x02", 0, "latin1") + 24);
  return bytes;
};
const sheetOf =
  (table: (string | number)[][], merges: string[] = []) =>
  () => {
    const sheet = utils.aoa_to_sheet(table);
    sheet["!merges"] = merges.map((range) => utils.decode_range(range));
    return write({ SheetNames: ["Ответы"], Sheets: { Ответы: sheet } }, { type: "buffer" }) as Buffer;
  };
const damaged = (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  copy.fill(0x5a, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 40);
  return copy;
};

/** Files that are not what their codebooks say. */
export const malformedFiles: readonly Malformed[] = [
  {
    what: "no file",
    study: "poll",
    error: "data/extracts/poll.csv: missing: there is no such file",
    spoil: (root) => rm(join(root, "extracts", extractOf.poll))
  },
  file("poll", "nothing in it", () => "", "data/extracts/poll.csv: empty: the file holds nothing"),
  file("poll", "blank lines alone", () => "\n\n \n", "data/extracts/poll.csv: empty: the file holds nothing"),
  file(
    "poll",
    "a header alone",
    (bytes) => bytes.subarray(0, bytes.indexOf(10) + 1),
    "data/extracts/poll.csv: no_rows: a header and no rows"
  ),
  file("poll", "a web page", () => page, "data/extracts/poll.csv:1: html: a web page or XML, not a table"),
  file(
    "poll",
    "a web page in UTF-16",
    () => iconv.encode(page, "utf-16le", { addBOM: true }),
    "data/extracts/poll.csv:1: html: a web page or XML, not a table"
  ),
  file("book", "a web page", () => page, "data/extracts/book.xlsx:1: html: a web page or XML, not a table"),
  file(
    "book",
    "an old workbook that is XML",
    () => '<?xml version="1.0"?>\n<Workbook/>',
    "data/extracts/book.xlsx:1: html: a web page or XML, not a table"
  ),
  file("records", "a web page", () => page, "data/extracts/records.json:1: html: a web page or XML, not a table"),
  file(
    "poll",
    "a workbook",
    () => zipFile({ "xl/workbook.xml": "<workbook/>" }),
    "data/extracts/poll.csv: format: a zip file, such as a workbook; the codebook says csv"
  ),
  file("poll", "a PDF", () => "%PDF-1.7\n%âãÏÓ\n", "data/extracts/poll.csv: format: a PDF file; the codebook says csv"),
  file(
    "poll",
    "a gzip file",
    () => Buffer.from("1f8b0800000000000003", "hex"),
    "data/extracts/poll.csv: format: a gzip file; the codebook says csv"
  ),
  file(
    "poll",
    "a file of another program",
    () => garbage,
    "data/extracts/poll.csv:1: binary: a zero byte: a binary file, or text in UTF-16"
  ),
  file(
    "system",
    "text",
    () => "id,sex\n1,2\n",
    "data/extracts/system.sav: format: not a file of format sav, whatever its name"
  ),
  file(
    "columnar",
    "text",
    () => "id,sex\n1,2\n",
    "data/extracts/columnar.parquet: format: not a file of format parquet, whatever its name"
  ),
  file(
    "book",
    "random bytes",
    () => garbage,
    "data/extracts/book.xlsx: format: not a file of format xlsx, whatever its name"
  ),
  file(
    "book",
    "a workbook with a password",
    () => compound("EncryptedPackage"),
    "data/extracts/book.xlsx: encrypted: the workbook is protected with a password: save it without one"
  ),
  file(
    "book",
    "a workbook of Excel 97",
    () => compound("Workbook"),
    "data/extracts/book.xlsx: format: a workbook of Excel 97–2003 (.xls): save it as .xlsx"
  ),
  file("book", "an encrypted zip file", encryptedZip, "data/extracts/book.xlsx: encrypted: the zip file is encrypted"),
  file(
    "book",
    "a zip file that is no workbook",
    () => zipFile({ "readme.txt": "Читай меня" }),
    "data/extracts/book.xlsx: malformed: a zip file that is no workbook, or a damaged one"
  ),
  file(
    "book",
    "a zip file that unpacks to two gigabytes",
    bomb,
    "data/extracts/book.xlsx: too_large: unpacks to 2147483647 bytes: no workbook of this project"
  ),
  file(
    "poll",
    "cut off within a row",
    less(3),
    "data/extracts/poll.csv: cut_off: the last line has no line end; if the file is complete, the codebook says `final_line_end: false`"
  ),
  file(
    "poll",
    "cut off at the end of a row",
    (bytes) => bytes.subarray(0, bytes.lastIndexOf(10, -2) + 1),
    "data/extracts/poll.csv: row_count: 40 rows expected, 39 found"
  ),
  file(
    "poll",
    "cut off in the middle",
    half,
    "data/extracts/poll.csv: cut_off: the last line has no line end; if the file is complete, the codebook says `final_line_end: false`"
  ),
  file(
    "cyrillic",
    "cut off before its footer",
    (bytes) => bytes.subarray(0, bytes.lastIndexOf(10, -2) + 1),
    "data/extracts/cyrillic.csv: footer: line 1 below the table does not begin as declared"
  ),
  file(
    "book",
    "cut off",
    half,
    "data/extracts/book.xlsx: cut_off: the workbook has no end: its table of contents is missing"
  ),
  file(
    "book",
    "without its last byte",
    less(1),
    "data/extracts/book.xlsx: cut_off: the workbook has no end: its table of contents is missing"
  ),
  file(
    "book",
    "damaged",
    damaged,
    "data/extracts/book.xlsx: malformed: a part of the workbook does not have its checksum: the file is damaged"
  ),
  file("system", "cut off", half, "data/extracts/system.sav: cut_off: the file ends at byte 2250, amid its contents"),
  file(
    "system",
    "cut off within the dictionary",
    (bytes) => bytes.subarray(0, 300),
    "data/extracts/system.sav: cut_off: the file ends at byte 300, amid its contents"
  ),
  file(
    "system",
    "without its last byte",
    less(1),
    "data/extracts/system.sav: cut_off: the file ends at byte 4500, amid its contents"
  ),
  file("packed", "cut off", half, "data/extracts/packed.zsav: cut_off: the file ends at byte 1034, amid its contents"),
  file(
    "packed",
    "without its last byte",
    less(1),
    "data/extracts/packed.zsav: cut_off: the list of packed blocks is not at the end of the file"
  ),
  file(
    "packed",
    "damaged",
    (bytes) => damaged(bytes),
    "data/extracts/packed.zsav: malformed: a record of unknown type at byte 688"
  ),
  file("records", "cut off", half, "data/extracts/records.json: malformed: not JSON, or JSON that was cut off"),
  file(
    "records",
    "without its last bracket",
    less(1),
    "data/extracts/records.json: malformed: not JSON, or JSON that was cut off"
  ),
  file(
    "lines",
    "cut off within a record",
    less(3),
    "data/extracts/lines.jsonl:40: malformed: not JSON, or JSON that was cut off"
  ),
  file(
    "lines",
    "cut off at the end of a record",
    (bytes) => bytes.subarray(0, bytes.lastIndexOf(10, -2) + 1),
    "data/extracts/lines.jsonl: row_count: 40 rows expected, 39 found"
  ),
  file("columnar", "cut off", half, "data/extracts/columnar.parquet: cut_off: the end of the Parquet file is missing"),
  file(
    "columnar",
    "without its last byte",
    less(1),
    "data/extracts/columnar.parquet: cut_off: the end of the Parquet file is missing"
  ),
  file("columnar", "damaged", damaged, "data/extracts/columnar.parquet: malformed: a damaged Parquet file"),
  {
    what: "an end that nothing states",
    study: "poll",
    error:
      "data/extracts/poll.csv: unknown_end: cut off at the end of a row, the file would look whole: if this is all of it, the codebook says `rows: 40`",
    spoil: inCodebook("poll", "rows: 40, ", "")
  },
  {
    what: "another size than stated",
    study: "poll",
    error: "data/extracts/poll.csv: size: 40 bytes expected, 2351 found",
    spoil: inCodebook("poll", "rows: 40", "bytes: 40")
  },

  {
    what: "another sheet",
    study: "book",
    error: 'data/extracts/book.xlsx: sheet: no sheet "Ответ", did you mean "Ответы"?',
    spoil: inCodebook("book", "sheet: Ответы", "sheet: Ответ")
  },
  {
    what: "an empty sheet",
    study: "book",
    error: "data/extracts/book.xlsx: header: 1 header rows expected",
    spoil: inBytes("book", sheetOf([]))
  },
  {
    what: "a sheet without rows",
    study: "book",
    error: "data/extracts/book.xlsx: no_rows: a header and no rows",
    spoil: inBytes("book", sheetOf([["Выгрузка"], ["id", "sex", "age"]]))
  },
  {
    what: "merged cells where columns were",
    study: "book",
    error: "data/extracts/book.xlsx:2: duplicate_header: columns 2 and 3 have the same name",
    spoil: inBytes("book", sheetOf([["Выгрузка"], ["id", "sex", "", "q1"], ["a1", 1, 2, 3]], ["B2:C2"]))
  },
  {
    what: "a header moved up",
    study: "book",
    error: "data/extracts/book.xlsx: row_count: 40 rows expected, 1 found",
    spoil: inBytes(
      "book",
      sheetOf([
        ["id", "sex", "age"],
        ["a1", 1, 20],
        ["a2", 0, 30]
      ])
    )
  },
  {
    what: "other keys",
    study: "records",
    error: 'data/extracts/records.json: records: no key "answers" on the way to "data.answers"',
    spoil: inText("records", "answers", "responses")
  },
  {
    what: "records that are none",
    study: "records",
    error: "data/extracts/records.json:1: records: a record is an object with keys",
    spoil: inBytes("records", () => '{"data": {"answers": [1, 2]}}')
  },
  {
    what: "no list",
    study: "records",
    error: "data/extracts/records.json: records: no list of records there: `records` says where it is",
    spoil: inBytes("records", () => '{"data": {"answers": 7}}')
  },
  {
    what: "an empty list",
    study: "records",
    error: "data/extracts/records.json: no_rows: a header and no rows",
    spoil: inBytes("records", () => '{"data": {"answers": []}}')
  },
  {
    what: "a line that is no JSON",
    study: "lines",
    error: "data/extracts/lines.jsonl:4: malformed: not JSON, or JSON that was cut off",
    spoil: inText("lines", '{"id":"a3"', '{"id":a3')
  },
  {
    what: "a list for a record",
    study: "lines",
    error: "data/extracts/lines.jsonl:1: records: a record is an object with keys",
    spoil: inText("lines", /^.*\n/, "[1, 2]\n")
  },
  {
    what: "a folder in its place",
    study: "poll",
    error: "data/extracts/poll.csv: missing: there is no such file",
    spoil: async (root) => {
      await rm(join(root, "extracts", "poll.csv"));
      await mkdir(join(root, "extracts", "poll.csv"));
    }
  },
  {
    what: "a record of no known type",
    study: "system",
    error: "data/extracts/system.sav: malformed: a record of unknown type at byte 176",
    spoil: inBytes("system", (bytes) => {
      const copy = Buffer.from(bytes);
      copy.writeInt32LE(77, 176);
      return copy;
    })
  },
  {
    what: "nothing but its signature",
    study: "packed",
    error: "data/extracts/packed.zsav: cut_off: the file ends at byte 4, amid its contents",
    spoil: inBytes("packed", () => "$FL3")
  },
  {
    what: "an extract of another study",
    study: "poll",
    error: 'data/extracts/poll.csv:1: delimiter: ";" cuts the lines into 2 cells, "," is declared',
    spoil: inBytes("poll", () => "Год;Сообщений\n2022;30 000\n")
  },
  {
    what: "texts in an encoding that it does not state",
    study: "system",
    error:
      "data/extracts/system.sav: encoding: the file does not say its encoding: the codebook must, e.g. `encoding: windows-1251`",
    spoil: inBytes("system", () => systemFile("bytecode", null))
  }
];
