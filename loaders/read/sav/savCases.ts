import { ExtractError } from "../extractError.js";
import type { SavDictionary, SavVariable } from "./savDictionary.js";
import { numberCell } from "./savFormats.js";
import type { SavHeader } from "./savHeader.js";
import type { SavReader } from "./savReader.js";

/** Bytes of a case, element by element; null is system-missing. */
type Case = (Buffer | null)[];

/** The lowest double stands for a missing number. */
const systemMissing = -Number.MAX_VALUE;

/**
 * Reads all cases as cells by variable. Throws an ExtractError where there are fewer than the header says, or where the
 * header says nothing and the data end within a case.
 */
export function readSavCases(
  reader: SavReader,
  header: SavHeader,
  dictionary: SavDictionary,
  decode: (bytes: Buffer) => string
): string[][] {
  const columns: string[][] = dictionary.variables.map(() => []);
  const elements = header.compression === "none" ? plainElements(reader) : compressedElements(reader, header.bias);
  const current: Case = [];
  let cases = 0;
  for (const element of header.cases === 0 ? [] : elements) {
    current.push(element);
    if (current.length < dictionary.elements) continue;
    dictionary.variables.forEach((variable, index) => columns[index]!.push(cellOf(current, variable, reader, decode)));
    current.length = 0;
    cases += 1;
    if (cases === header.cases) break;
  }
  if (current.length > 0 || (header.cases !== null && cases < header.cases)) {
    throw new ExtractError(reader.name, "cut_off", null, {
      ru: `ожидалось наблюдений: ${header.cases ?? "целых"}, найдено: ${cases}`,
      en: `${header.cases ?? "whole"} cases expected, ${cases} found`
    });
  }
  return columns;
}

function cellOf(elements: Case, variable: SavVariable, reader: SavReader, decode: (bytes: Buffer) => string): string {
  if (variable.segments.length === 0) {
    const bytes = elements[variable.element];
    if (!bytes) return "";
    const value = reader.from(0, bytes).float64();
    return value === systemMissing ? "" : numberCell(value, variable.type);
  }
  const parts = variable.segments.map(({ element, bytes }) => {
    const count = Math.ceil(bytes / 8);
    return Buffer.concat(elements.slice(element, element + count) as Buffer[]).subarray(0, bytes);
  });
  return decode(Buffer.concat(parts)).replace(/[\0 ]+$/, "");
}

function* plainElements(reader: SavReader): Generator<Buffer> {
  while (reader.at < reader.length) yield reader.take(8);
}

const spaces = Buffer.from("        ");
const code = { skip: 0, end: 252, literal: 253, spaces: 254, systemMissing: 255 } as const;

/** Bytecode (PSPP Developers Guide, Data Record): eight codes, then the 8-byte values that they call for. */
function* compressedElements(reader: SavReader, bias: number): Generator<Buffer | null> {
  const small = Array.from({ length: code.end }, (_, value) => {
    const bytes = Buffer.alloc(8);
    if (reader.isLittleEndian) bytes.writeDoubleLE(value - bias);
    else bytes.writeDoubleBE(value - bias);
    return bytes;
  });
  while (reader.at < reader.length) {
    for (const value of reader.take(8)) {
      switch (value) {
        case code.skip:
          break;
        case code.end:
          return;
        case code.literal:
          yield reader.take(8);
          break;
        case code.spaces:
          yield spaces;
          break;
        case code.systemMissing:
          yield null;
          break;
        default:
          yield small[value]!;
      }
    }
  }
}
