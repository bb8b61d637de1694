import type { Dictionary, Variable } from "../rawExtract.js";
import type { SavReader } from "./savReader.js";
import { numberCell, typeOfFormat } from "./savFormats.js";
import { readLongStringLabels, readLongStringMissing } from "./savLongStrings.js";
import { parseSets } from "./savSets.js";
import type { SavRecords, VariableRecord } from "./savRecords.js";

/** A variable of an SPSS file and where its bytes are in a case. */
export interface SavVariable extends Variable {
  readonly name: string;
  /** First 8-byte element of a case that holds it. */
  readonly element: number;
  /** Bytes of each segment of a string, of those that hold text; none for a number. */
  readonly segments: readonly { element: number; bytes: number }[];
}

export interface SavDictionary {
  readonly variables: readonly SavVariable[];
  readonly sets: Dictionary["sets"];
  /** 8-byte elements of a case. */
  readonly elements: number;
}

type Decode = (bytes: Buffer) => string;

/** Longest string that a variable record can hold; longer ones are kept in segments (extension record 14). */
const segmentBytes = 255;
const effectiveSegment = 252;

/** Makes variables of the records: names, widths, labels, missing values, measures, sets. */
export function savDictionary(reader: SavReader, records: SavRecords, decode: Decode): SavDictionary {
  const { variables: all, extensions } = records;
  const text = (subtype: number): string => decode(extensions.get(subtype) ?? Buffer.alloc(0));
  const shortName = (record: VariableRecord): string => decode(record.name).trimEnd();
  const longNames = pairs(text(13), "\t");
  const widths = pairs(text(14).replaceAll("\0", ""), "\t");

  const laid: { record: VariableRecord; element: number; width: number; segments: SavVariable["segments"] }[] = [];
  for (let element = 0; element < all.length;) {
    const record = all[element]!;
    const width = Number(widths.get(shortName(record).toUpperCase()) ?? record.width);
    const segments = width === 0 ? [] : layString(element, width);
    laid.push({ record, element, width, segments });
    element = nextVariable(all, element, segments.length);
  }
  const byElement = new Map(laid.map((entry) => [entry.element, entry]));
  const labels = valueLabels(records, byElement, reader, decode);
  const measures = readMeasures(reader, extensions.get(11), all);
  const longLabels = readLongStringLabels(reader, extensions.get(21), decode);
  const longMissing = readLongStringMissing(reader, extensions.get(22), decode);

  const variables = laid.map(({ record, element, width, segments }): SavVariable => {
    const short = shortName(record);
    const name = longNames.get(short.toUpperCase()) ?? short;
    const type = width === 0 ? typeOfFormat(record.format) : "text";
    return {
      name,
      element,
      segments,
      type,
      label: record.label && decode(record.label).trimEnd(),
      measure: measures.get(element) ?? null,
      valueLabels: longLabels.get(name) ?? labels.get(element) ?? new Map(),
      missing: longMissing.get(name) ?? userMissing(record, type, reader, decode)
    };
  });
  const long = new Map(laid.map(({ record }, index) => [shortName(record).toUpperCase(), variables[index]!.name]));
  const sets = Buffer.concat(
    [7, 19].flatMap((subtype) => [extensions.get(subtype) ?? Buffer.alloc(0), Buffer.from("\n")])
  );
  return { variables, elements: all.length, sets: parseSets(sets, long, reader.name, decode) };
}

/** `SHORT=Long\tSHORT=Long`, keys in capitals. */
function pairs(text: string, separator: string): Map<string, string> {
  return new Map(
    text
      .split(separator)
      .filter((part) => part.includes("="))
      .map((part) => {
        const at = part.indexOf("=");
        return [part.slice(0, at).trim().toUpperCase(), part.slice(at + 1).trimEnd()];
      })
  );
}

/** A very long string lies in segments of 255 bytes, each in 256 bytes of the case, every 252 of its width one more. */
function layString(element: number, width: number): SavVariable["segments"] {
  if (width <= segmentBytes) return [{ element, bytes: width }];
  const count = Math.ceil(width / effectiveSegment);
  return Array.from({ length: count }, (_, index) => ({
    element: element + index * 32,
    bytes: Math.max(0, Math.min(segmentBytes, width - index * segmentBytes))
  }));
}

/** The record after a variable, its continuations and its further segments. */
function nextVariable(all: readonly VariableRecord[], element: number, segments: number): number {
  let next = element;
  for (let segment = 0; segment < Math.max(1, segments); segment++) {
    next += 1;
    while (next < all.length && all[next]!.width === -1) next += 1;
  }
  return next;
}

function cellOf(value: Buffer, type: Variable["type"], reader: SavReader, decode: Decode): string {
  return type === "text" ? decode(value).trimEnd() : numberCell(reader.from(0, value).float64(), type);
}

function valueLabels(
  { valueLabels: sets }: SavRecords,
  laid: ReadonlyMap<number, { record: VariableRecord; width: number }>,
  reader: SavReader,
  decode: Decode
): Map<number, Map<string, string>> {
  const byElement = new Map<number, Map<string, string>>();
  for (const { labels, variables } of sets) {
    for (const element of variables) {
      const entry = laid.get(element);
      if (entry === undefined) continue;
      const type = entry.width === 0 ? typeOfFormat(entry.record.format) : "text";
      byElement.set(
        element,
        new Map(labels.map(({ value, label }) => [cellOf(value, type, reader, decode), decode(label).trimEnd()]))
      );
    }
  }
  return byElement;
}

function userMissing(
  record: VariableRecord,
  type: Variable["type"],
  reader: SavReader,
  decode: Decode
): Variable["missing"] {
  const [low, high] = record.missing;
  const single = record.hasMissingRange ? record.missing.slice(2) : record.missing;
  const values = single.map((value) => cellOf(value, type, reader, decode));
  if (!record.hasMissingRange) return { values, range: null };
  return { values, range: { from: reader.from(0, low!).float64(), to: reader.from(0, high!).float64() } };
}

const measureNames = [null, "nominal", "ordinal", "scale"] as const;

/** Extension record 11: measure and alignment, with the display width in most files, of every variable record. */
function readMeasures(
  reader: SavReader,
  record: Buffer | undefined,
  all: readonly VariableRecord[]
): Map<number, Variable["measure"]> {
  const elements = all.flatMap(({ width }, element) => (width === -1 ? [] : [element]));
  const measures = new Map<number, Variable["measure"]>();
  if (record === undefined || elements.length === 0) return measures;
  const each = record.length / 4 / elements.length;
  if (each !== 2 && each !== 3) return measures;
  elements.forEach((element, index) => {
    measures.set(element, measureNames[reader.from(4 * each * index, record).int32()] ?? null);
  });
  return measures;
}
