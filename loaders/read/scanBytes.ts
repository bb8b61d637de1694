import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { isUtf8 } from "node:buffer";

/** What the bytes of a file say before it is decoded. */
export interface ByteScan {
  readonly sha256: string;
  readonly bytes: number;
  /** Up to 64 KiB. */
  readonly start: Buffer;
  readonly lastByte: number;
  /** Every byte is below 128. */
  readonly isAscii: boolean;
  /** First line, from 1, that is no UTF-8; null where all is. */
  readonly firstLineNotUtf8: number | null;
  /** First line with byte 0x98, which windows-1251 does not define. */
  readonly firstLineNotCp1251: number | null;
  readonly firstLineWithNul: number | null;
}

const newline = 0x0a;

/** Reads a file once, in pieces that end at line ends where they can; needs memory for a piece, not for the file. */
export async function scanBytes(path: string): Promise<ByteScan> {
  const hash = createHash("sha256");
  const lines = { notUtf8: null as number | null, notCp1251: null as number | null, nul: null as number | null };
  let [bytes, line, isAscii, start, lastByte] = [0, 1, true, Buffer.alloc(0), -1];
  let rest: Buffer = Buffer.alloc(0);

  const scan = (piece: Buffer): void => {
    if (!isAsciiOnly(piece)) isAscii = false;
    if (lines.notUtf8 === null && !isUtf8(piece)) lines.notUtf8 = firstLine(piece, line, (text) => !isUtf8(text));
    lines.notCp1251 ??= lineOf(piece, line, 0x98);
    lines.nul ??= lineOf(piece, line, 0);
    line += countLines(piece);
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    lastByte = chunk[chunk.length - 1]!;
    if (start.length < 1 << 16) start = Buffer.concat([start, chunk]).subarray(0, 1 << 16);
    const piece = Buffer.concat([rest, chunk]);
    const end = piece.lastIndexOf(newline) + 1;
    scan(piece.subarray(0, end));
    rest = piece.subarray(end);
  }
  scan(rest);
  return {
    sha256: hash.digest("hex"), bytes, start, lastByte, isAscii,
    firstLineNotUtf8: lines.notUtf8, firstLineNotCp1251: lines.notCp1251, firstLineWithNul: lines.nul
  };
}

function isAsciiOnly(piece: Buffer): boolean {
  for (const byte of piece) if (byte > 127) return false;
  return true;
}

function countLines(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) count += 1;
  return count;
}

function lineOf(piece: Buffer, line: number, byte: number): number | null {
  const at = piece.indexOf(byte);
  return at < 0 ? null : line + countLines(piece.subarray(0, at));
}

function firstLine(piece: Buffer, line: number, matches: (text: Buffer) => boolean): number {
  let [from, at] = [0, line];
  for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
    if (matches(piece.subarray(from, end))) return at;
    [from, at] = [end + 1, at + 1];
  }
  return at;
}
