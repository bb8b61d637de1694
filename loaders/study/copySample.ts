import { copyFile, open, stat, writeFile } from "node:fs/promises";
import { extname } from "node:path";

/** Delimited files above this size are drafted from whole records at their beginning. */
const largest = 1 << 26;
const sampleLength = 1 << 22;

const [lineFeed, quote] = [0x0a, 0x22];

/**
 * Copies a file for its codebook to be drafted: all of it, or the first 4 MiB of a delimited file of more than 64 MiB.
 * Text in UTF-16 is copied whole.
 *
 * @returns whether a part was copied
 */
export async function copySample(path: string, target: string): Promise<boolean> {
  const { size } = await stat(path);
  if (size <= largest || ![".csv", ".tsv", ".txt"].includes(extname(target).toLowerCase())) {
    await copyFile(path, target);
    return false;
  }
  const start = Buffer.alloc(sampleLength);
  const file = await open(path);
  try {
    await file.read(start, 0, sampleLength, 0);
  } finally {
    await file.close();
  }
  const end = start.includes(0) ? 0 : endOfRecords(start);
  await (end === 0 ? copyFile(path, target) : writeFile(target, start.subarray(0, end)));
  return end > 0;
}

/** Where the last line ends that is not within quotes: an even number of them stands before it. */
function endOfRecords(bytes: Buffer): number {
  let end = 0;
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === quote) isQuoted = !isQuoted;
    else if (bytes[at] === lineFeed && !isQuoted) end = at + 1;
  }
  return end;
}
