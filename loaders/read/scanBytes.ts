import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { isAscii as isAsciiOnly, isUtf8 } from "node:buffer";
import { namesEncryptedPackage } from "./refuseFormat.js";

/** What the bytes of a file say before it is decoded. */
export interface ByteScan {
  readonly sha256: string;
  readonly bytes: number;
  /** Up to 64 KiB. */
  readonly start: Buffer;
  /** Up to 4 bytes. */
  readonly end: Buffer;
  /** Every byte is below 128. */
  readonly isAscii: boolean;
  /** First line, from 1, that is no UTF-8; null where all is. */
  readonly firstLineNotUtf8: number | null;
  /** First line with a byte that windows-1251 does not define. */
  readonly firstLineNotCp1251: number | null;
  /** First line with a byte that windows-1252 does not define. */
  readonly firstLineNotCp1252: number | null;
  readonly firstLineWithNul: number | null;
  /** A compound file names the stream of an encrypted workbook. */
  readonly hasEncryptedPackage: boolean;
}

const newline = 0x0a;
const undefinedInCp1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Reads a file once, in pieces that end at line ends where they can; needs memory for a piece, not for the file. */
export async function scanBytes(path: string): Promise<ByteScan> {
  const hash = createHash("sha256");
  const first = { notUtf8: null, notCp1251: null, notCp1252: null, nul: null } as Record<string, number | null>;
  let [bytes, line, isAscii, hasEncryptedPackage] = [0, 1, true, false];
  let [start, end, rest] = [Buffer.alloc(0), Buffer.alloc(0), Buffer.alloc(0)];

  const scan = (piece: Buffer): void => {
    if (!isAsciiOnly(piece)) {
      isAscii = false;
      if (first.notUtf8 === null && !isUtf8(piece)) first.notUtf8 = firstLine(piece, line, (text) => !isUtf8(text));
      first.notCp1251 ??= lineOf(piece, line, [0x98]);
      first.notCp1252 ??= lineOf(piece, line, undefinedInCp1252);
    }
    first.nul ??= lineOf(piece, line, [0]);
    hasEncryptedPackage ||= namesEncryptedPackage(piece);
    line += countLines(piece);
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer<ArrayBuffer>>) {
    hash.update(chunk);
    bytes += chunk.length;
    end = Buffer.concat([end, chunk.subarray(-4)]).subarray(-4);
    if (start.length < 1 << 16) start = Buffer.concat([start, chunk]).subarray(0, 1 << 16);
    const piece = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const cut = cutOf(piece);
    scan(piece.subarray(0, cut));
    rest = piece.subarray(cut);
  }
  scan(rest);
  return {
    sha256: hash.digest("hex"),
    bytes,
    start,
    end,
    isAscii,
    firstLineNotUtf8: first.notUtf8!,
    firstLineNotCp1251: first.notCp1251!,
    firstLineNotCp1252: first.notCp1252!,
    firstLineWithNul: first.nul!,
    hasEncryptedPackage
  };
}

/** Where a piece may end without cutting a character: after its last line end, or after its last ASCII byte. */
function cutOf(piece: Buffer): number {
  const line = piece.lastIndexOf(newline) + 1;
  if (line > 0) return line;
  let at = piece.length;
  while (at > 0 && piece[at - 1]! > 127) at -= 1;
  return at;
}

function countLines(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) count += 1;
  return count;
}

function lineOf(piece: Buffer, line: number, bytes: readonly number[]): number | null {
  const places = bytes.map((byte) => piece.indexOf(byte)).filter((at) => at >= 0);
  return places.length === 0 ? null : line + countLines(piece.subarray(0, Math.min(...places)));
}

function firstLine(piece: Buffer, line: number, matches: (text: Buffer) => boolean): number {
  let [from, at] = [0, line];
  for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
    if (matches(piece.subarray(from, end))) return at;
    [from, at] = [end + 1, at + 1];
  }
  return at;
}
