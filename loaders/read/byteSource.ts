import type { FileHandle } from "node:fs/promises";
import iconv from "iconv-lite";
import type { Encoding } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";
import type { ReceivedExtract } from "./readExtract.js";

/** The text of a file without its byte order mark, in bytes one after the other: UTF-16 as UTF-8, all else as it is. */
export interface ByteSource {
  /** Fills a buffer from `at` on; returns the number of bytes, 0 after the last. */
  readonly read: (buffer: Buffer, at: number) => Promise<number>;
  readonly isAtEnd: () => boolean;
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
const pieceLength = 1 << 18;

/** @throws ExtractError, by the source, where bytes are no UTF-16 or the file becomes shorter */
export function byteSource(handle: FileHandle, received: ReceivedExtract, encoding: Encoding): ByteSource {
  return encoding === "utf-16le" || encoding === "utf-16be"
    ? utf16Source(handle, received, encoding)
    : plainSource(
        handle,
        received,
        encoding === "utf-8" && received.scan.start.subarray(0, 3).equals(utf8Mark) ? 3 : 0
      );
}

function plainSource(handle: FileHandle, { name, scan }: ReceivedExtract, mark: number): ByteSource {
  let position = mark;
  return {
    read: async (buffer, at) => {
      if (position >= scan.bytes) return 0;
      const { bytesRead } = await handle.read(buffer, at, buffer.length - at, position);
      if (bytesRead === 0) throw shortened(name);
      position += bytesRead;
      return bytesRead;
    },
    isAtEnd: () => position >= scan.bytes
  };
}

function utf16Source(handle: FileHandle, { name, scan }: ReceivedExtract, encoding: Encoding): ByteSource {
  const decoder = iconv.getDecoder(encoding);
  const piece = Buffer.alloc(pieceLength);
  let [position, line, decoded, pending] = [0, 1, Buffer.alloc(0), ""];
  const decodePiece = async (): Promise<void> => {
    const { bytesRead } = await handle.read(piece, 0, piece.length, position);
    if (bytesRead === 0) throw shortened(name);
    position += bytesRead;
    const isLast = position >= scan.bytes;
    const whole = pending + decoder.write(piece.subarray(0, bytesRead)) + (isLast ? (decoder.end() ?? "") : "");
    const end = !isLast && /[\ud800-\udbff]$/.test(whole) ? whole.length - 1 : whole.length;
    const text = whole.slice(0, end);
    pending = whole.slice(end);
    const half = text.search(/\p{Surrogate}/u);
    if (half >= 0) {
      throw new ExtractError(name, "encoding", line + countLines(text.slice(0, half)), {
        ru: `половина знака: это не ${encoding}, как сказано`,
        en: `half of a character: not ${encoding}, as declared`
      });
    }
    line += countLines(text);
    decoded = Buffer.from(text);
  };
  return {
    read: async (buffer, at) => {
      while (decoded.length === 0 && position < scan.bytes) await decodePiece();
      const length = decoded.copy(buffer, at);
      decoded = decoded.subarray(length);
      return length;
    },
    isAtEnd: () => position >= scan.bytes && decoded.length === 0
  };
}

function shortened(name: string): ExtractError {
  return new ExtractError(name, "cut_off", null, {
    ru: "файл стал короче, пока его читали",
    en: "the file became shorter while it was read"
  });
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
