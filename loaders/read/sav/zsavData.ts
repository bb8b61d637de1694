import { inflateSync } from "node:zlib";
import type { Text } from "../../../src/components/view.js";
import { ExtractError } from "../extractError.js";
import type { SavReader } from "./savReader.js";

/** Larger than what any poll unpacks to. */
const largestUnpacked = 1024 * 1024 * 1024;

/**
 * The bytecode of a .zsav file: blocks packed with zlib, listed in a trailer that must end the file (PSPP Developers
 * Guide, Data Record: zlib).
 */
export function unpackZsav(reader: SavReader): Buffer {
  const damaged = (found: Text) => new ExtractError(reader.name, "cut_off", null, found);
  reader.int64();
  const trailerStart = reader.int64();
  const trailerLength = reader.int64();
  if (trailerStart + trailerLength !== reader.length)
    throw damaged({
      ru: "в конце файла нет списка сжатых блоков",
      en: "the list of packed blocks is not at the end of the file"
    });
  const trailer = reader.from(trailerStart);
  trailer.take(20);
  const blocks = Array.from({ length: trailer.int32() }, () => {
    trailer.take(8);
    return { at: trailer.int64(), unpacked: trailer.int32(), packed: trailer.int32() };
  });
  const total = blocks.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > largestUnpacked)
    throw new ExtractError(reader.name, "too_large", null, {
      ru: `распаковывается в ${total} байт`,
      en: `unpacks to ${total} bytes`
    });
  return Buffer.concat(
    blocks.map(({ at, unpacked, packed }) => {
      try {
        const block = inflateSync(reader.from(at).take(packed), { maxOutputLength: unpacked });
        if (block.length === unpacked) return block;
      } catch (error) {
        if (error instanceof ExtractError) throw error;
      }
      throw damaged({ ru: `сжатый блок на байте ${at} повреждён`, en: `the packed block at byte ${at} is damaged` });
    })
  );
}
