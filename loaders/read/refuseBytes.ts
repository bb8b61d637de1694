import type { ExtractFile } from "../project/project.js";
import { ExtractError } from "./extractError.js";
import type { ByteScan } from "./scanBytes.js";

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Throws an ExtractError where the bytes are not what the codebook says: no text, another encoding, a file cut off. */
export function refuseBytes(name: string, file: ExtractFile, scan: ByteScan): void {
  const hasMark = scan.start.subarray(0, 3).equals(utf8Mark);
  const text = scan.start.toString("latin1", hasMark ? 3 : 0).trimStart();
  if (scan.bytes === 0 || text === "") throw new ExtractError(name, "empty", null, "the file holds nothing");
  if (/^<(!doctype|html|head|body|\?xml)/i.test(text)) {
    throw new ExtractError(name, "html", 1, "a web page or XML, not a table");
  }
  if (scan.firstLineWithNul !== null) {
    throw new ExtractError(name, "binary", scan.firstLineWithNul, "a zero byte: a binary file, or text in UTF-16");
  }
  refuseEncoding(name, file.encoding, hasMark, scan);
  if (file.finalLineEnd && scan.lastByte !== 0x0a && scan.lastByte !== 0x0d) {
    throw new ExtractError(name, "cut_off", null,
      "the last line has no line end; if the file is complete, the codebook says `final_line_end: false`");
  }
}

function refuseEncoding(name: string, encoding: ExtractFile["encoding"], hasMark: boolean, scan: ByteScan): void {
  const refuse = (line: number | null, found: string) => new ExtractError(name, "encoding", line, found);
  switch (encoding) {
    case "utf-8":
      if (scan.firstLineNotUtf8 !== null) throw refuse(scan.firstLineNotUtf8, "bytes that are not UTF-8, as declared");
      return;
    case "windows-1251":
      if (hasMark || (scan.firstLineNotUtf8 === null && !scan.isAscii)) {
        throw refuse(1, "the whole file is UTF-8, windows-1251 is declared");
      }
      if (scan.firstLineNotCp1251 !== null) {
        throw refuse(scan.firstLineNotCp1251, "byte 0x98, which is not windows-1251, as declared");
      }
      return;
  }
}
