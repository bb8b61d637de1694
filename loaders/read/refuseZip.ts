import { inflateRawSync } from "node:zlib";
import type { Text } from "../../src/components/view.js";
import { crc32 } from "./crc32.js";
import { ExtractError } from "./extractError.js";

/** Larger when unpacked than any workbook that people fill: what a "zip bomb" would need. */
const largestUnpacked = 512 * 1024 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const stored = 0;

/**
 * Refuses a zip file that was cut off, is encrypted, damaged, or unpacks to more than 512 MiB. Its central directory
 * (APPNOTE 4.3.12, 4.3.16) stands at the very end, so that a file cut at any byte has none; it holds the checksum of
 * every entry, which libraries for workbooks do not look at.
 */
export function refuseZip(name: string, bytes: Buffer): void {
  const cutOff = (found: Text) => new ExtractError(name, "cut_off", null, found);
  let end = bytes.length - endLength;
  const lowest = Math.max(0, end - 0xffff);
  while (
    end >= lowest &&
    !(bytes.readUInt32LE(end) === endSignature && bytes.readUInt16LE(end + 20) === bytes.length - end - endLength)
  )
    end--;
  if (end < lowest)
    throw cutOff({
      ru: "у книги нет конца: нет её оглавления",
      en: "the workbook has no end: its table of contents is missing"
    });
  const entries = bytes.readUInt16LE(end + 10);
  let [at, unpacked] = [bytes.readUInt32LE(end + 16), 0];
  if (at + bytes.readUInt32LE(end + 12) > end)
    throw cutOff({ ru: "оглавление книги неполное", en: "the workbook's table of contents is not whole" });
  const places: number[] = [];
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature)
      throw cutOff({ ru: "оглавление книги неполное", en: "the workbook's table of contents is not whole" });
    if ((bytes.readUInt16LE(at + 8) & 1) === 1)
      throw new ExtractError(name, "encrypted", null, { ru: "zip-файл зашифрован", en: "the zip file is encrypted" });
    unpacked += bytes.readUInt32LE(at + 24);
    places.push(at);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > largestUnpacked) {
    throw new ExtractError(name, "too_large", null, {
      ru: `распаковывается в ${unpacked} байт: таких книг здесь не бывает`,
      en: `unpacks to ${unpacked} bytes: no workbook of this project`
    });
  }
  if (!places.every((place) => isSound(bytes, place))) {
    throw new ExtractError(name, "malformed", null, {
      ru: "контрольная сумма части книги не сходится: файл повреждён",
      en: "a part of the workbook does not have its checksum: the file is damaged"
    });
  }
}

/** Whether an entry of the central directory unpacks to the bytes that it was made of. */
function isSound(bytes: Buffer, entry: number): boolean {
  const [packed, unpacked] = [bytes.readUInt32LE(entry + 20), bytes.readUInt32LE(entry + 24)];
  const local = bytes.readUInt32LE(entry + 42);
  // Sizes beyond 4 GiB stand elsewhere (APPNOTE 4.5.3); some programs write them there always.
  if ([packed, unpacked, local].includes(0xffffffff)) return true;
  if (local + 30 > bytes.length) return false;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + packed);
  try {
    const plain =
      bytes.readUInt16LE(entry + 10) === stored
        ? content
        : inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) });
    return plain.length === unpacked && crc32(plain) === bytes.readUInt32LE(entry + 16);
  } catch {
    return false;
  }
}
