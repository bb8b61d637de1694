import iconv from "iconv-lite";
import type { SavFile } from "../../project/extractFile.js";
import { ExtractError } from "../extractError.js";
import type { SavRecords } from "./savRecords.js";

/** Code pages that only say “the system’s”: EBCDIC, ASCII, 8-bit ASCII, DEC Kanji. */
const systemCodePages = new Set([0, 1, 2, 3, 4]);

/** The encoding that a file states (extension records 20 and 3), or null where it names only the system's. */
export function statedEncoding({ extensions }: SavRecords, isLittleEndian: boolean): string | null {
  const stated = extensions.get(20)?.toString("latin1").trim();
  if (stated !== undefined && stated !== "" && !/system|ascii/i.test(stated)) return stated;
  const machine = extensions.get(3);
  if (machine === undefined || machine.length < 32) return null;
  const codePage = isLittleEndian ? machine.readInt32LE(28) : machine.readInt32BE(28);
  if (codePage === 65001) return "utf-8";
  return systemCodePages.has(codePage) ? null : `cp${codePage}`;
}

/**
 * How the texts of a file are decoded: as the codebook says, or else the file. Without either only ASCII is read: the
 * first other byte is refused, since a guess may be wrong.
 */
export function savDecoder(name: string, file: SavFile, stated: string | null): (bytes: Buffer) => string {
  const encoding = file.encoding ?? stated;
  if (encoding === null) {
    return (bytes) => {
      if (bytes.every((byte) => byte < 128)) return bytes.toString("latin1");
      throw new ExtractError(name, "encoding", null, {
        ru: "файл не говорит, в какой он кодировке: это говорит кодовая книга, например `encoding: windows-1251`",
        en: "the file does not say its encoding: the codebook must, e.g. `encoding: windows-1251`"
      });
    };
  }
  if (!iconv.encodingExists(encoding)) {
    throw new ExtractError(name, "encoding", null, {
      ru: `файл называет неизвестную кодировку «${encoding}»`,
      en: `the file states the unknown encoding "${encoding}"`
    });
  }
  return (bytes) => iconv.decode(bytes, encoding, { stripBOM: false });
}
