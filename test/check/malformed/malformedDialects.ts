import { deflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import type { Malformed, StudyName } from "./malformedProject.js";
import { file, inBytes, inCodebook, inText } from "./malformedProject.js";

const text = (study: StudyName) => (encoding: string) => (bytes: Buffer) => {
  const read = iconv.decode(bytes, study === "cyrillic" ? "windows-1251" : "utf-8");
  return iconv.encode(read, encoding, { addBOM: encoding.startsWith("utf-16") });
};
const put = (bytes: Buffer, at: number, added: readonly number[]) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at)]);

/** Texts in another encoding, or laid out otherwise, than their codebooks say. */
export const malformedDialects: readonly Malformed[] = [
  file(
    "poll",
    "in UTF-16",
    text("poll")("utf-16le"),
    "data/extracts/poll.csv:1: binary: a zero byte: a binary file, or text in UTF-16"
  ),
  file(
    "poll",
    "in windows-1251",
    text("poll")("windows-1251"),
    "data/extracts/poll.csv:2: encoding: bytes that are not UTF-8, as declared"
  ),
  file(
    "poll",
    "in KOI8-R",
    text("poll")("koi8-r"),
    "data/extracts/poll.csv:2: encoding: bytes that are not UTF-8, as declared"
  ),
  file(
    "poll",
    "a letter cut in two",
    (bytes) => put(bytes, bytes.indexOf("Невский") + 1, [0x41]),
    "data/extracts/poll.csv:2: encoding: bytes that are not UTF-8, as declared"
  ),
  file(
    "cyrillic",
    "in UTF-8",
    text("cyrillic")("utf-8"),
    "data/extracts/cyrillic.csv:1: encoding: the whole file is UTF-8, windows-1251 is declared"
  ),
  file(
    "cyrillic",
    "in UTF-8 with a byte order mark",
    (bytes) => put(text("cyrillic")("utf-8")(bytes), 0, [0xef, 0xbb, 0xbf]),
    "data/extracts/cyrillic.csv:1: encoding: the whole file is UTF-8, windows-1251 is declared"
  ),
  file(
    "cyrillic",
    "in KOI8-R",
    text("cyrillic")("koi8-r"),
    "data/extracts/cyrillic.csv: encoding: its words are words in koi8-r, not in windows-1251, as declared"
  ),
  file(
    "cyrillic",
    "a byte that windows-1251 has not",
    (bytes) => put(bytes, 120, [0x98]),
    "data/extracts/cyrillic.csv:5: encoding: a byte that windows-1251 does not define, as declared"
  ),
  file(
    "poll",
    "zero bytes amid the text",
    (bytes) => put(bytes, 200, [0, 0, 0, 0]),
    "data/extracts/poll.csv:4: binary: a zero byte: a binary file, or text in UTF-16"
  ),
  {
    what: "UTF-16 of an odd length",
    study: "poll",
    error: "data/extracts/poll.csv: cut_off: half a character of UTF-16 at the end",
    spoil: async (root) => {
      await inBytes("poll", (bytes) => text("poll")("utf-16le")(bytes).subarray(0, -1))(root);
      await inCodebook("poll", "encoding: utf-8", "encoding: utf-16le")(root);
    }
  },
  {
    what: "UTF-16 of the other byte order",
    study: "poll",
    error: "data/extracts/poll.csv:1: encoding: the file is utf-16be, utf-16le is declared",
    spoil: async (root) => {
      await inBytes("poll", text("poll")("utf-16be"))(root);
      await inCodebook("poll", "encoding: utf-8", "encoding: utf-16le")(root);
    }
  },
  {
    what: "half of a UTF-16 pair",
    study: "poll",
    error: "data/extracts/poll.csv:2: encoding: half of a character: not utf-16le, as declared",
    spoil: async (root) => {
      await inBytes("poll", (bytes) => put(text("poll")("utf-16le")(bytes), 120, [0x3d, 0xd8]))(root);
      await inCodebook("poll", "encoding: utf-8", "encoding: utf-16le")(root);
    }
  },

  {
    what: "another delimiter",
    study: "poll",
    error: 'data/extracts/poll.csv:1: delimiter: "|" cuts the lines into 11 cells, "," is declared',
    spoil: inText("poll", /,/g, "|")
  },
  {
    what: "tabs",
    study: "cyrillic",
    error: 'data/extracts/cyrillic.csv:1: delimiter: a tab cuts the lines into 11 cells, ";" is declared',
    spoil: inText("cyrillic", /;/g, "\t", "windows-1251")
  },
  {
    what: "a cell more in a row",
    study: "poll",
    error: "data/extracts/poll.csv:5: ragged: 11 columns expected, 12 found",
    spoil: inText("poll", "\na3,", "\na3,,")
  },
  {
    what: "a cell less in a row",
    study: "poll",
    error: "data/extracts/poll.csv:5: ragged: 11 columns expected, 10 found",
    spoil: inText("poll", "\na3,1,", "\na3,")
  },
  {
    what: "a quote that does not end",
    study: "poll",
    error: "data/extracts/poll.csv:5: quotes: a quoted cell that does not end, or goes on after its quote",
    spoil: inText("poll", "\na3,", '\n"a3,')
  },
  {
    what: "text after a quote",
    study: "poll",
    error: "data/extracts/poll.csv:5: quotes: a quoted cell that does not end, or goes on after its quote",
    spoil: inText("poll", "\na3,", '\n"a3"b,')
  },
  {
    what: "a header twice",
    study: "poll",
    error: "data/extracts/poll.csv:1: duplicate_header: columns 10 and 11 have the same name",
    spoil: inText("poll", "yes,no", "yes,yes")
  },
  {
    what: "a blank header",
    study: "poll",
    error: "data/extracts/poll.csv:1: blank_header: column 11 has no name",
    spoil: inText("poll", "yes,no", "yes,")
  },
  {
    what: "a column renamed",
    study: "poll",
    error: 'studies/poll.yaml: no column "district" in the file, did you mean "districts"?',
    spoil: inText("poll", "district", "districts")
  },
  {
    what: "a header moved down",
    study: "poll",
    error: "data/extracts/poll.csv:1: blank_header: column 2 has no name",
    spoil: inText("poll", /^/, "Выгрузка,,,,,,,,,,\n")
  },
  {
    what: "one preamble line less",
    study: "cyrillic",
    error: "data/extracts/cyrillic.csv: row_count: the footer says 40 rows, 39 found",
    spoil: inText("cyrillic", "Опрос\r\n", "", "windows-1251")
  },
  {
    what: "one preamble line more",
    study: "cyrillic",
    error: "data/extracts/cyrillic.csv: row_count: the footer says 40 rows, 41 found",
    spoil: inText("cyrillic", "Опрос", "Опрос\r\nо сервисах", "windows-1251")
  },
  {
    what: "a second footer line",
    study: "cyrillic",
    error: "data/extracts/cyrillic.csv: footer: line 1 below the table does not begin as declared",
    spoil: inText("cyrillic", /$/, "Конец;\r\n", "windows-1251")
  },
  {
    what: "a footer where none is declared",
    study: "poll",
    error: "data/extracts/poll.csv: row_count: 40 rows expected, 41 found",
    spoil: inText("poll", /$/, "Total,40,,,,,,,,,\n")
  },
  {
    what: "a footer of another number",
    study: "cyrillic",
    error: "data/extracts/cyrillic.csv: row_count: the footer says 41 rows, 40 found",
    spoil: inText("cyrillic", "строк: 40", "строк: 41", "windows-1251")
  },
  {
    what: "a line at the end of one cell",
    study: "poll",
    error: "data/extracts/poll.csv:42: ragged: 11 columns expected, 1 found",
    spoil: inText("poll", /$/, "Всего 40\n")
  },
  {
    what: "a file within a file",
    study: "poll",
    error: "data/extracts/poll.csv: row_count: 40 rows expected, 81 found",
    spoil: inBytes("poll", (bytes) => Buffer.concat([bytes, bytes]))
  },
  file(
    "poll",
    "packed by deflate",
    (bytes) => deflateRawSync(bytes),
    "data/extracts/poll.csv:2: binary: a zero byte: a binary file, or text in UTF-16"
  )
];
