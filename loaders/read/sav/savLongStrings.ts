import type { UserMissing } from "../rawExtract.js";
import type { SavReader } from "./savReader.js";

type Decode = (bytes: Buffer) => string;

/** Value labels of strings longer than 8 bytes, by variable (extension record 21). */
export function readLongStringLabels(
  reader: SavReader,
  record: Buffer | undefined,
  decode: Decode
): Map<string, Map<string, string>> {
  const labels = new Map<string, Map<string, string>>();
  if (record === undefined) return labels;
  const own = reader.from(0, record);
  const text = (): string => decode(own.take(own.int32())).trimEnd();
  while (own.at < own.length) {
    const variable = text();
    own.int32();
    labels.set(variable, new Map(Array.from({ length: own.int32() }, () => [text(), text()])));
  }
  return labels;
}

/** Missing values of strings longer than 8 bytes, by variable; only their first 8 bytes count (extension record 22). */
export function readLongStringMissing(
  reader: SavReader,
  record: Buffer | undefined,
  decode: Decode
): Map<string, UserMissing> {
  const missing = new Map<string, UserMissing>();
  if (record === undefined) return missing;
  const own = reader.from(0, record);
  while (own.at < own.length) {
    const variable = decode(own.take(own.int32())).trimEnd();
    const count = own.take(1)[0]!;
    const length = own.int32();
    const values = Array.from({ length: count }, () => decode(own.take(length)).trimEnd());
    missing.set(variable, { values, range: null });
  }
  return missing;
}
