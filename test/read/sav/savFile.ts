import { deflateSync } from "node:zlib";
import iconv from "iconv-lite";

/** A variable of a file to write. */
export interface WrittenVariable {
  readonly name: string;
  /** 0 for a number, else the length of a string in bytes, up to 255. */
  readonly width: number;
  readonly label?: string;
  /** Print format: its type times 65536, width times 256, decimals. F8.0 or A where left out. */
  readonly format?: number;
  /** Single values, or with `isRange` the two ends of a range and a value. */
  readonly missing?: readonly (number | string)[];
  readonly isRange?: boolean;
}

export interface WrittenFile {
  readonly variables: readonly WrittenVariable[];
  /** Null is system-missing. */
  readonly cases: readonly (readonly (number | string | null)[])[];
  readonly compression?: "none" | "bytecode" | "zlib";
  readonly isBigEndian?: boolean;
  /** The encoding of its texts. */
  readonly encoding?: string;
  /** What the file says of it in record 7/20; null for nothing. */
  readonly stated?: string | null;
  /** In record 7/3; 2 is "ASCII", which stands for the system's. */
  readonly codePage?: number;
  readonly valueLabels?: readonly {
    values: readonly (readonly [number | string, string])[];
    variables: readonly number[];
  }[];
  /** Texts of further extension records by subtype: 7 and 19 sets, 13 long names, 14 very long strings. */
  readonly extensions?: Readonly<Record<number, string | Buffer>>;
  /** False writes -1 for the number of cases, as programs do that cannot go back. */
  readonly isCounted?: boolean;
}

const bias = 100;

/** An SPSS system file, byte by byte as the PSPP Developers Guide lays it out; written for tests alone. */
export function savFile(file: WrittenFile): Buffer {
  const { variables, cases, compression = "none", isBigEndian = false, encoding = "utf-8" } = file;
  const int32 = (value: number) =>
    number(4, (bytes) => (isBigEndian ? bytes.writeInt32BE(value) : bytes.writeInt32LE(value)));
  const int64 = (value: number) =>
    number(8, (bytes) => (isBigEndian ? bytes.writeBigInt64BE(BigInt(value)) : bytes.writeBigInt64LE(BigInt(value))));
  const float64 = (value: number) =>
    number(8, (bytes) => (isBigEndian ? bytes.writeDoubleBE(value) : bytes.writeDoubleLE(value)));
  const encode = (text: string) => iconv.encode(text, encoding);
  const padded = (text: string, width: number) =>
    Buffer.concat([encode(text), Buffer.alloc(width, " ")]).subarray(0, width);
  const value = (cell: number | string) => (typeof cell === "number" ? float64(cell) : padded(cell, 8));
  const extension = (subtype: number, size: number, content: Buffer) =>
    Buffer.concat([int32(7), int32(subtype), int32(size), int32(content.length / size), content]);
  const elementsOf = ({ width }: WrittenVariable) => Math.max(1, Math.ceil(width / 8));

  const header = Buffer.concat([
    Buffer.from(compression === "zlib" ? "$FL3" : "$FL2"),
    padded("@(#) SPSS DATA FILE, written by a test", 60),
    int32(2),
    int32(variables.reduce((sum, variable) => sum + elementsOf(variable), 0)),
    int32(["none", "bytecode", "zlib"].indexOf(compression)),
    int32(0),
    int32(file.isCounted === false ? -1 : cases.length),
    float64(bias),
    padded("02 Dec 24", 9),
    padded("12:00:00", 8),
    padded("", 64),
    Buffer.alloc(3)
  ]);
  const variableRecord = (variable: WrittenVariable): Buffer[] => {
    const { name, width, label, missing = [], isRange = false } = variable;
    const format = variable.format ?? (width === 0 ? 0x050800 : 0x010000 + width * 256);
    const text = encode(label ?? "");
    return [
      int32(2),
      int32(width),
      int32(label === undefined ? 0 : 1),
      int32(isRange ? -missing.length : missing.length),
      int32(format),
      int32(format),
      padded(name, 8),
      ...(label === undefined ? [] : [int32(text.length), text, Buffer.alloc((4 - (text.length % 4)) % 4)]),
      ...missing.map(value),
      ...Array.from({ length: elementsOf(variable) - 1 }, () =>
        Buffer.concat([int32(2), int32(-1), int32(0), int32(0), int32(0), int32(0), Buffer.alloc(8, " ")])
      )
    ];
  };
  const starts = variables.map(
    (_, index) => 1 + variables.slice(0, index).reduce((sum, variable) => sum + elementsOf(variable), 0)
  );
  const labels = (file.valueLabels ?? []).flatMap(({ values, variables: owners }) => [
    int32(3),
    int32(values.length),
    ...values.flatMap(([code, label]) => {
      const text = encode(label);
      return [value(code), Buffer.from([text.length]), text, Buffer.alloc((8 - ((text.length + 1) % 8)) % 8)];
    }),
    int32(4),
    int32(owners.length),
    ...owners.map((owner) => int32(starts[owner]!))
  ]);
  const machine = [20, 0, 0, -1, 1, 1, isBigEndian ? 1 : 2, file.codePage ?? 2].map(int32);
  const stated = file.stated ?? null;
  const dictionary = Buffer.concat([
    header,
    ...variables.flatMap(variableRecord),
    ...labels,
    extension(3, 4, Buffer.concat(machine)),
    ...Object.entries(file.extensions ?? {}).map(([subtype, content]) =>
      extension(Number(subtype), 1, typeof content === "string" ? encode(content) : content)
    ),
    ...(stated === null ? [] : [extension(20, 1, Buffer.from(stated))]),
    int32(999),
    int32(0)
  ]);

  const systemMissing = float64(-Number.MAX_VALUE);
  const elements = cases.flatMap((row) =>
    variables.flatMap((variable, index) => {
      const cell = row[index]!;
      if (variable.width === 0) return [cell === null ? systemMissing : float64(cell as number)];
      const text = padded(String(cell ?? ""), 8 * elementsOf(variable));
      return Array.from({ length: elementsOf(variable) }, (_, part) => text.subarray(8 * part, 8 * part + 8));
    })
  );
  if (compression === "none") return Buffer.concat([dictionary, ...elements]);
  const bytecode = compress(elements, systemMissing, isBigEndian);
  if (compression === "bytecode") return Buffer.concat([dictionary, bytecode]);
  const packed = deflateSync(bytecode);
  const start = dictionary.length;
  const end = start + 24 + packed.length;
  return Buffer.concat([
    dictionary,
    int64(start),
    int64(end),
    int64(24 + 24),
    packed,
    int64(-bias),
    int64(0),
    int32(0x3ff000),
    int32(1),
    int64(start),
    int64(start + 24),
    int32(bytecode.length),
    int32(packed.length)
  ]);
}

function number(length: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length);
  write(bytes);
  return bytes;
}

/** Eight codes, then the values that they call for. */
function compress(elements: readonly Buffer[], systemMissing: Buffer, isBigEndian: boolean): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < elements.length; at += 8) {
    const literals: Buffer[] = [];
    const codes = elements.slice(at, at + 8).map((element) => {
      if (element.equals(systemMissing)) return 255;
      if (element.equals(Buffer.alloc(8, " "))) return 254;
      const value = isBigEndian ? element.readDoubleBE() : element.readDoubleLE();
      if (Number.isInteger(value) && value > -bias && value < 252 - bias) return value + bias;
      literals.push(element);
      return 253;
    });
    blocks.push(Buffer.concat([Buffer.from(codes), Buffer.alloc(8 - codes.length)]), ...literals);
  }
  return Buffer.concat(blocks);
}
