import type { Text } from "../../src/components/view.js";
import type { DelimitedFile, Encoding } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";
import { guessEncoding, speaksAgainst } from "./guessEncoding.js";
import type { ByteScan } from "./scanBytes.js";

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Throws an ExtractError where the bytes are no text in the declared encoding. */
export function refuseText(name: string, encoding: Encoding, scan: ByteScan): void {
  const hasMark = scan.start.subarray(0, 3).equals(utf8Mark);
  const text = scan.start
    .toString("latin1", hasMark ? 3 : 0)
    .replace(/^(ÿþ|þÿ)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (text === "" && scan.bytes <= scan.start.length) {
    throw new ExtractError(name, "empty", null, { ru: "в файле ничего нет", en: "the file holds nothing" });
  }
  if (encoding === "utf-16le" || encoding === "utf-16be") return refuseUtf16(name, encoding, scan);
  if (scan.firstLineWithNul !== null) {
    throw new ExtractError(name, "binary", scan.firstLineWithNul, {
      ru: "нулевой байт: двоичный файл или текст в UTF-16",
      en: "a zero byte: a binary file, or text in UTF-16"
    });
  }
  const refuse = (line: number | null, found: Text) => new ExtractError(name, "encoding", line, found);
  if (encoding === "utf-8") {
    if (scan.firstLineNotUtf8 !== null)
      throw refuse(scan.firstLineNotUtf8, {
        ru: "байты не в UTF-8, как сказано",
        en: "bytes that are not UTF-8, as declared"
      });
    return;
  }
  if (hasMark || (scan.firstLineNotUtf8 === null && !scan.isAscii)) {
    throw refuse(1, {
      ru: `весь файл в UTF-8, а сказано ${encoding}`,
      en: `the whole file is UTF-8, ${encoding} is declared`
    });
  }
  const undefinedLine =
    encoding === "windows-1251"
      ? scan.firstLineNotCp1251
      : encoding === "windows-1252"
        ? scan.firstLineNotCp1252
        : null;
  if (undefinedLine !== null)
    throw refuse(undefinedLine, {
      ru: `байт, которого нет в ${encoding}, как сказано`,
      en: `a byte that ${encoding} does not define, as declared`
    });
  if (scan.isAscii) return;
  const other = speaksAgainst(encoding, scan.start);
  if (other !== null)
    throw refuse(null, {
      ru: `его слова — слова в ${other}, а не в ${encoding}, как сказано`,
      en: `its words are words in ${other}, not in ${encoding}, as declared`
    });
}

function refuseUtf16(name: string, encoding: "utf-16le" | "utf-16be", scan: ByteScan): void {
  const mark = encoding === "utf-16le" ? "fffe" : "feff";
  if (scan.start.subarray(0, 2).toString("hex") !== mark && scan.firstLineWithNul === null) {
    throw new ExtractError(name, "encoding", null, {
      ru: `ни метки порядка байтов, ни нулевых байтов ${encoding}`,
      en: `neither a byte order mark nor a zero byte of ${encoding}`
    });
  }
  const other = guessEncoding(scan).encoding;
  if (other !== encoding && scan.firstLineWithNul !== null) {
    throw new ExtractError(name, "encoding", 1, {
      ru: `файл в ${other}, а сказано ${encoding}`,
      en: `the file is ${other}, ${encoding} is declared`
    });
  }
  if (scan.bytes % 2 === 1)
    throw new ExtractError(name, "cut_off", null, {
      ru: "в конце половина знака UTF-16",
      en: "half a character of UTF-16 at the end"
    });
}

/** Throws an ExtractError where the last line was cut off: it has no line end, or half of one. */
export function refuseOpenEnd(name: string, file: DelimitedFile, text: string): void {
  if (!file.finalLineEnd || text.endsWith(text.includes("\n") ? "\n" : "\r")) return;
  throw new ExtractError(name, "cut_off", null, {
    ru: "у последней строки нет конца; если файл целый, в кодовой книге пишут `final_line_end: false`",
    en: "the last line has no line end; if the file is complete, the codebook says `final_line_end: false`"
  });
}
