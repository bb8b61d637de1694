import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import iconv from "iconv-lite";
import type { ExtractFile } from "../project/extractFile.js";
import { ExtractError } from "../read/extractError.js";
import { guessEncoding, guessSingleByte } from "../read/guessEncoding.js";
import { unifyLineEnds } from "../read/readDelimited.js";
import { isWebPage } from "../read/refuseFormat.js";
import type { ByteScan } from "../read/scanBytes.js";
import { scanBytes } from "../read/scanBytes.js";
import { readSav } from "../read/readSav.js";
import { noSheet, openWorkbook, sheetRows } from "../read/readWorkbook.js";
import { detectDelimiter } from "./detectDelimiter.js";
import { detectFrame } from "./detectFrame.js";
import { detectRecords } from "./detectRecords.js";

/** How a file is to be read, and what a reader should know of the guess. */
export interface DetectedExtract {
  readonly file: ExtractFile;
  readonly notes: readonly string[];
}

/**
 * Detects format, encoding and dialect of a file, as a codebook's `extract` fixes them.
 *
 * @param name of the file under `data/extracts/`
 * @param sheet of a workbook; null for the one with most cells
 */
export async function detectExtract(path: string, name: string, sheet: string | null = null): Promise<DetectedExtract> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false
  );
  if (!isFile) throw new ExtractError(name, "missing", null, { ru: "такого файла нет", en: "there is no such file" });
  const scan = await scanBytes(path);
  const received = { path: name, bytes: scan.bytes, rows: null };
  const extension = extname(name).toLowerCase();
  const place = { name: `data/extracts/${name}`, path, scan };
  switch (extension) {
    case ".xlsx":
      return detectWorkbook(place, received, sheet);
    case ".sav":
    case ".zsav":
      return detectSav(place, received);
    case ".parquet":
      return { file: { ...received, format: "parquet" }, notes: [] };
    case ".json":
      return { file: { ...received, format: "json", records: await detectRecords(path) }, notes: [] };
    case ".jsonl":
    case ".ndjson":
      return { file: { ...received, format: "jsonl", records: null }, notes: [] };
    default:
      return detectDelimited(place, received);
  }
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly scan: ByteScan;
}
type Received = Pick<ExtractFile, "path" | "bytes" | "rows">;

async function detectDelimited({ name, path, scan }: Place, received: Received): Promise<DetectedExtract> {
  // What these bytes are is said by the reader, by name; a dialect would be none.
  const isText = scan.bytes > 0 && !isWebPage(scan.start);
  const { encoding, confidence } = guessEncoding(scan);
  const bytes = isText ? await readFile(path) : Buffer.alloc(0);
  const text = unifyLineEnds(iconv.decode(bytes, encoding));
  const { delimiter, quotes, rows } = detectDelimiter(text);
  if (isText && scan.firstLineWithNul !== null && !encoding.startsWith("utf-16")) {
    throw new ExtractError(name, "binary", scan.firstLineWithNul, {
      ru: "нулевой байт: двоичный файл",
      en: "a zero byte: a binary file"
    });
  }
  return {
    file: {
      ...received,
      format: "csv",
      encoding,
      delimiter,
      quotes,
      ...detectFrame(rows, false),
      finalLineEnd: text === "" || text.endsWith("\n")
    },
    notes: confidence < 50 ? [`encoding: a guess from few letters (${encoding})`] : []
  };
}

/** The sheet with most cells; a workbook of several tables needs a table each. */
async function detectWorkbook(
  { name, path }: Place,
  received: Received,
  wanted: string | null
): Promise<DetectedExtract> {
  const workbook = await openWorkbook(name, path);
  const sheets = workbook.SheetNames.map((sheet) => {
    const rows = sheetRows(workbook.Sheets[sheet]!, workbook);
    return { sheet, rows, cells: rows.reduce((sum, row) => sum + row.filter((cell) => cell !== "").length, 0) };
  });
  const best =
    wanted === null
      ? sheets.reduce((a, b) => (b.cells > a.cells ? b : a))
      : sheets.find(({ sheet }) => sheet === wanted);
  if (best === undefined) throw noSheet(name, wanted!, workbook);
  const others = sheets.filter(({ sheet, cells }) => sheet !== best.sheet && cells > 0).map(({ sheet }) => sheet);
  return {
    file: { ...received, format: "xlsx", sheet: best.sheet, ...detectFrame(best.rows, true) },
    notes: others.length === 0 ? [] : [`other sheets: ${others.join(", ")}`]
  };
}

/** An encoding is written only where the file states none, or one in which its texts make no words. */
async function detectSav(place: Place, received: Received): Promise<DetectedExtract> {
  const file = { ...received, format: "sav" as const, encoding: null };
  try {
    const { dictionary } = await readSav(place, file);
    const texts = dictionary!.variables
      .flatMap(({ label, valueLabels }) => [label ?? "", ...valueLabels.values()])
      .join(" ");
    const asLatin = /[\u00c0-\u00ff]{3,}/.test(texts) ? guessSingleByte(iconv.encode(texts, "windows-1252")) : null;
    if (asLatin === null || asLatin.encoding === "windows-1252") return { file, notes: [] };
    return {
      file: { ...file, encoding: asLatin.encoding },
      notes: [`the file states another encoding than ${asLatin.encoding}`]
    };
  } catch (error) {
    if (!(error instanceof ExtractError) || error.rule !== "encoding") throw error;
    const { encoding } = guessSingleByte(await readFile(place.path));
    return { file: { ...file, encoding }, notes: [`the file states no encoding: ${encoding} is a guess`] };
  }
}
