import { ExtractError } from "./extractError.js";

/** Larger when unpacked than any workbook that people fill: what a "zip bomb" would need. */
const largestUnpacked = 512 * 1024 * 1024;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;

/**
 * Refuses a zip file that was cut off, is encrypted or unpacks to more than 512 MiB, by its central directory alone (APPNOTE 4.3.12,
 * 4.3.16): it stands at the very end, so that a file cut at any byte has none.
 */
export function refuseZip(name: string, bytes: Buffer): void {
  const cutOff = (found: string) => new ExtractError(name, "cut_off", null, found);
  let end = bytes.length - endLength;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && !(bytes.readUInt32LE(end) === endSignature && bytes.readUInt16LE(end + 20) === bytes.length - end - endLength)) end--;
  if (end < lowest) throw cutOff("the workbook has no end: its table of contents is missing");
  const entries = bytes.readUInt16LE(end + 10);
  let [at, unpacked] = [bytes.readUInt32LE(end + 16), 0];
  if (at + bytes.readUInt32LE(end + 12) > end) throw cutOff("the workbook's table of contents is not whole");
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) throw cutOff("the workbook's table of contents is not whole");
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ExtractError(name, "encrypted", null, "the zip file is encrypted");
    unpacked += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (unpacked > largestUnpacked) {
    throw new ExtractError(name, "too_large", null, `unpacks to ${unpacked} bytes: no workbook of this project`);
  }
}
