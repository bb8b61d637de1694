import { ExtractError } from "../extractError.js";
import type { SavReader } from "./savReader.js";

/** A variable record, one for every 8 bytes of a case: strings have continuations. Texts are still bytes. */
export interface VariableRecord {
  /** 0 for a number, else the length of a string; -1 continues the string before it. */
  readonly width: number;
  readonly name: Buffer;
  readonly label: Buffer | null;
  /** Print format: its type, as PSPP's `FMT_*` numbers go, and its decimals. */
  readonly format: number;
  /** Discrete missing values, 8 bytes each; a range holds its two ends first. */
  readonly missing: readonly Buffer[];
  readonly hasMissingRange: boolean;
}

/** Value labels, with the variable records (from 0) that they hold for. */
export interface ValueLabelsRecord {
  readonly labels: readonly { value: Buffer; label: Buffer }[];
  readonly variables: readonly number[];
}

export interface SavRecords {
  readonly variables: readonly VariableRecord[];
  readonly valueLabels: readonly ValueLabelsRecord[];
  /** Contents of the extension records by subtype; the last of a kind holds. */
  readonly extensions: ReadonlyMap<number, Buffer>;
}

const record = { variable: 2, valueLabels: 3, document: 6, extension: 7, end: 999 } as const;

/** Reads all records between the header and the data (PSPP Developers Guide, “System File Format”). */
export function readSavRecords(reader: SavReader): SavRecords {
  const variables: VariableRecord[] = [];
  const valueLabels: ValueLabelsRecord[] = [];
  const extensions = new Map<number, Buffer>();
  for (;;) {
    const type = reader.int32();
    switch (type) {
      case record.variable:
        variables.push(readVariable(reader));
        break;
      case record.valueLabels:
        valueLabels.push(readValueLabels(reader));
        break;
      case record.document:
        reader.take(80 * reader.int32());
        break;
      case record.extension: {
        const subtype = reader.int32();
        const size = reader.int32();
        extensions.set(subtype, reader.take(size * reader.int32()));
        break;
      }
      case record.end:
        reader.take(4);
        return { variables, valueLabels, extensions };
      default:
        throw new ExtractError(reader.name, "malformed", null, {
          ru: `запись неизвестного типа на байте ${reader.at - 4}`,
          en: `a record of unknown type at byte ${reader.at - 4}`
        });
    }
  }
}

function readVariable(reader: SavReader): VariableRecord {
  const width = reader.int32();
  const hasLabel = reader.int32() === 1;
  const missingCount = reader.int32();
  const format = reader.int32();
  reader.take(4);
  const name = reader.take(8);
  let label: Buffer | null = null;
  if (hasLabel) {
    const length = reader.int32();
    label = reader.take(length);
    reader.take((4 - (length % 4)) % 4);
  }
  const missing = Array.from({ length: Math.abs(missingCount) }, () => reader.take(8));
  return { width, name, label, format, missing, hasMissingRange: missingCount < -1 };
}

function readValueLabels(reader: SavReader): ValueLabelsRecord {
  const labels = Array.from({ length: reader.int32() }, () => {
    const value = reader.take(8);
    const length = reader.take(1)[0]!;
    const label = reader.take(length);
    reader.take((8 - ((length + 1) % 8)) % 8);
    return { value, label };
  });
  if (reader.int32() !== 4) {
    throw new ExtractError(reader.name, "malformed", null, {
      ru: `метки значений без переменных на байте ${reader.at - 4}`,
      en: `value labels without variables at byte ${reader.at - 4}`
    });
  }
  const variables = Array.from({ length: reader.int32() }, () => reader.int32() - 1);
  return { labels, variables };
}
