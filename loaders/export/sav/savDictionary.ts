import type { Dataset, DatasetVariable, ResponseSet, ValueLabel } from "../dataset.js";
import { missingRange } from "../missingValues.js";
import { ByteWriter, cutBytes } from "./byteWriter.js";

const systemMissing = -Number.MAX_VALUE;
/** The least number above system-missing, which stands for LOWEST. */
const lowest = Buffer.from("feffffffffffefff", "hex");

const numeric = 0;
const formatF = 5;
const longestLabel = 255;
const longestValueLabel = 120;
const documentLine = 80;
const measures = { nominal: 1, ordinal: 2, scale: 3 } as const;
const displayWidth = 8;
const alignedRight = 1;

/** Position of a variable in the file: its name of eight bytes, before long names are read. */
const shortName = (index: number): string => `V${index + 1}`;

/**
 * Everything of an SPSS system file before its cases: header and dictionary, in UTF-8, all variables numeric.
 *
 * Source: B. Pfaff et al., PSPP Developers' Guide, appendix "System File Format".
 */
export function savDictionary(dataset: Dataset): Buffer {
  const { variables } = dataset;
  const out = new ByteWriter();
  header(out, dataset);
  variables.forEach((variable, index) => variableRecord(out, variable, index));
  valueLabelRecords(out, variables);
  documentRecord(out, [dataset.title, ...dataset.warnings, ...dataset.notes]);
  // Version; no machine code; IEEE 754; bytecode; little-endian; UTF-8.
  extension(out, 3, 4, new ByteWriter().int32(1, 0, 0, -1, 1, 1, 2, 65001));
  extension(out, 4, 8, new ByteWriter().float64(systemMissing, Number.MAX_VALUE).bytes(lowest));
  if (dataset.sets.length > 0) extension(out, 7, 1, new ByteWriter().bytes(responseSets(dataset)));
  const display = variables.flatMap(({ measure }) => [measures[measure], displayWidth, alignedRight]);
  extension(out, 11, 4, new ByteWriter().int32(...display));
  const longNames = variables.map(({ name }, index) => `${shortName(index)}=${name}`).join("\t");
  extension(out, 13, 1, new ByteWriter().bytes(Buffer.from(longNames)));
  extension(out, 16, 8, new ByteWriter().int64(1, dataset.rows));
  extension(out, 20, 1, new ByteWriter().bytes(Buffer.from("UTF-8")));
  return out.int32(999, 0).toBuffer();
}

function header(out: ByteWriter, { title, rows, variables, weight, date }: Dataset): void {
  const weightIndex = weight === null ? 0 : variables.findIndex(({ name }) => name === weight) + 1;
  const [year, month, day] = date.split("-");
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  out
    .field("$FL2", 4)
    .field("@(#) SPSS DATA FILE - vozrast", 60)
    // Layout, slots of a case, bytecode, weight, cases; then the bias of the bytecode.
    .int32(2, variables.length, 1, weightIndex, rows)
    .float64(100)
    .field(`${day!} ${months[Number(month) - 1]!} ${year!.slice(2)}`, 9)
    .field("00:00:00", 8)
    .field(title, 64)
    .bytes(Buffer.alloc(3));
}

function variableRecord(out: ByteWriter, { label, decimals, hasMissing }: DatasetVariable, index: number): void {
  const format = (formatF << 16) | ((decimals > 0 ? decimals + 10 : 8) << 8) | decimals;
  const text = cutBytes(label, longestLabel);
  // A range of missing values is announced by -2.
  out
    .int32(2, numeric, 1, hasMissing ? -2 : 0, format, format)
    .field(shortName(index), 8)
    .int32(text.length)
    .bytes(text)
    .bytes(Buffer.alloc(-text.length & 3));
  if (hasMissing) out.float64(...missingRange);
}

/** Variables with the same labels share a record. */
function valueLabelRecords(out: ByteWriter, variables: readonly DatasetVariable[]): void {
  const sharing = new Map<string, { labels: readonly ValueLabel[]; indexes: number[] }>();
  variables.forEach(({ valueLabels }, index) => {
    if (valueLabels.length === 0) return;
    const key = JSON.stringify(valueLabels);
    const entry = sharing.get(key) ?? { labels: valueLabels, indexes: [] };
    entry.indexes.push(index + 1);
    sharing.set(key, entry);
  });
  for (const { labels, indexes } of sharing.values()) {
    out.int32(3, labels.length);
    for (const { value, label } of labels) {
      const text = cutBytes(label, longestValueLabel);
      out
        .float64(value)
        .byte(text.length)
        .bytes(text)
        .bytes(Buffer.alloc(-(text.length + 1) & 7));
    }
    out.int32(4, indexes.length, ...indexes);
  }
}

function documentRecord(out: ByteWriter, notes: readonly string[]): void {
  const lines = notes.flatMap(wrap);
  if (lines.length === 0) return;
  out.int32(6, lines.length);
  for (const line of lines) out.field(line, documentLine);
}

/** Lines of at most 80 bytes, broken between words. */
function wrap(note: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of note.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (Buffer.byteLength(longer) <= documentLine) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
  }
  return [...lines, line];
}

function responseSets({ sets, variables }: Dataset): Buffer {
  const memberName = (name: string): string => shortName(variables.findIndex((own) => own.name === name)).toLowerCase();
  const parts = sets.map((set) => {
    const label = cutBytes(set.label, longestLabel);
    const head = Buffer.from(`$${set.name}=${encoding(set)} ${label.length} `);
    return Buffer.concat([head, label, Buffer.from(` ${set.variables.map(memberName).join(" ")}\n`)]);
  });
  return Buffer.concat(parts);
}

function encoding(set: ResponseSet): string {
  if (set.kind === "category") return "C";
  const counted = String(set.counted);
  return `D${counted.length} ${counted}`;
}

function extension(out: ByteWriter, subtype: number, size: number, content: ByteWriter): void {
  const bytes = content.toBuffer();
  out.int32(7, subtype, size, bytes.length / size).bytes(bytes);
}
