import { ExtractError } from "../extractError.js";
import type { SavReader } from "./savReader.js";

/** What the first record of an SPSS file says of its data. */
export interface SavHeader {
  readonly compression: "none" | "bytecode" | "zlib";
  /** Null where the writing program did not know it. */
  readonly cases: number | null;
  /** Added to numbers that bytecode compression keeps in a byte. */
  readonly bias: number;
}

const compressions = ["none", "bytecode", "zlib"] as const;

/**
 * Reads the file header record (PSPP Developers Guide, “System File Format”: File Header Record); sets the byte order.
 */
export function readSavHeader(reader: SavReader): SavHeader {
  reader.take(64);
  const layout = reader.take(4);
  reader.isLittleEndian = layout.readInt32LE() === 2 || layout.readInt32LE() === 3;
  if (!reader.isLittleEndian && layout.readInt32BE() !== 2 && layout.readInt32BE() !== 3) {
    throw new ExtractError(reader.name, "malformed", null, {
      ru: "файл SPSS с неизвестным порядком байтов",
      en: "an SPSS file of unknown byte order"
    });
  }
  reader.take(4);
  const compression = compressions[reader.int32()];
  if (compression === undefined)
    throw new ExtractError(reader.name, "malformed", null, { ru: "неизвестное сжатие", en: "an unknown compression" });
  reader.take(4);
  const cases = reader.int32();
  const bias = reader.float64();
  reader.take(84);
  return { compression, cases: cases < 0 ? null : cases, bias };
}
