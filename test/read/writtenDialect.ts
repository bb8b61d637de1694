import fc from "fast-check";
import iconv from "iconv-lite";
import type { DelimitedFile, Encoding } from "../../loaders/project/extractFile.js";
import { encodings } from "../../loaders/project/extractFile.js";
import { delimited } from "./delimited.js";

/** How a table is written as text, besides what a codebook says of it. */
export interface Dialect {
  readonly file: DelimitedFile;
  readonly lineEnd: "\n" | "\r\n" | "\r\r\n" | "\r";
  readonly hasMark: boolean;
  readonly isAllQuoted: boolean;
  readonly preamble: readonly string[];
}

/** Rows, the header rows first, with "\n" for the line ends within cells. */
export type Table = readonly (readonly string[])[];

const single: readonly Encoding[] = ["windows-1251", "windows-1252", "koi8-r"];

/** Every character that an encoding has, and reads back, besides NUL, CR and the byte order mark. */
function alphabet(encoding: Encoding): fc.Arbitrary<string> {
  if (!single.includes(encoding)) {
    return fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((sign) => !/[\0\r\ufeff]/.test(sign));
  }
  const signs = Array.from({ length: 255 }, (_, byte) => iconv.decode(Buffer.from([byte + 1]), encoding)).filter(
    (sign, index) => sign !== "\r" && sign !== "\ufffd" && iconv.encode(sign, encoding).equals(Buffer.from([index + 1]))
  );
  return fc.constantFrom(...signs);
}

/** Texts of all signs of an encoding, and those that trip readers up. */
export function cellOf({ file: { encoding, delimiter, quotes } }: Pick<Dialect, "file">): fc.Arbitrary<string> {
  const awkward = [
    "",
    " ",
    "0",
    "007",
    "-1,5",
    "1 234",
    "NULL",
    "#",
    "=1+1",
    '"',
    '""',
    `a${delimiter}b`,
    "two\nlines",
    "\n",
    "\t",
    "'",
    "\\"
  ];
  const text = fc.string({
    unit: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...'abc 019,.;|"') }, alphabet(encoding)),
    maxLength: 12
  });
  const any = fc.oneof(fc.constantFrom(...awkward), text);
  return quotes ? any : any.map((cell) => cell.replaceAll("\n", " ").replaceAll(delimiter, " "));
}

const line = fc.string({ unit: fc.constantFrom(..."Otchet 2024:;,"), maxLength: 20 });

/** Any dialect that a codebook can declare. */
export const dialects: fc.Arbitrary<Dialect> = fc
  .record({
    encoding: fc.constantFrom(...encodings),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    lineEnd: fc.constantFrom("\n" as const, "\r\n" as const, "\r\r\n" as const, "\r" as const),
    hasMark: fc.boolean(),
    quoting: fc.constantFrom("none" as const, "needed" as const, "all" as const),
    preamble: fc.array(line, { maxLength: 3 }),
    headerRows: fc.integer({ min: 0, max: 3 }),
    nameRow: fc.nat(2),
    hasFooter: fc.boolean(),
    finalLineEnd: fc.boolean()
  })
  .map(
    ({ encoding, delimiter, lineEnd, hasMark, quoting, preamble, headerRows, nameRow, hasFooter, finalLineEnd }) => ({
      lineEnd,
      preamble,
      isAllQuoted: quoting === "all",
      hasMark: hasMark || encoding.startsWith("utf-16"),
      file: delimited({
        encoding,
        delimiter,
        quotes: quoting !== "none",
        skipRows: preamble.length,
        headerRows,
        nameRow: headerRows > 1 ? 1 + (nameRow % headerRows) : null,
        footer: hasFooter ? ["Rows: {rows}"] : [],
        finalLineEnd
      })
    })
  );

/** The bytes of a table in a dialect. */
export function writeDialect(table: Table, { file, lineEnd, hasMark, isAllQuoted, preamble }: Dialect): Buffer {
  const { delimiter, quotes, encoding, headerRows, footer, finalLineEnd } = file;
  const needsQuotes = (cell: string) => isAllQuoted || [delimiter, '"', "\n"].some((sign) => cell.includes(sign));
  const cellText = (cell: string) => (quotes && needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [
    ...preamble,
    ...table.map((row) => row.map(cellText).join(delimiter)),
    ...footer.map((text) => text.replace("{rows}", String(table.length - headerRows)))
  ];
  const text = (lines.join("\n") + (finalLineEnd ? "\n" : "")).replaceAll("\n", lineEnd);
  const isMarked = hasMark && !single.includes(encoding);
  return iconv.encode(text, encoding, { addBOM: isMarked });
}
