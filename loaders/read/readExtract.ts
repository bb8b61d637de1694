import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ExtractFile } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";
import type { RawExtract } from "./rawExtract.js";
import { readDelimited } from "./readDelimited.js";
import { readJson } from "./readJson.js";
import { readParquet } from "./readParquet.js";
import { readSav } from "./readSav.js";
import { readWorkbook } from "./readWorkbook.js";
import { refuseFormat } from "./refuseFormat.js";
import { refuseUnknownEnd } from "./refuseUnknownEnd.js";
import type { ByteScan } from "./scanBytes.js";
import { scanBytes } from "./scanBytes.js";

/** What a format's reader makes of a file. */
export interface ReadTable extends Omit<RawExtract, "sha256" | "bytes"> {
  /** Whether the file itself says how many rows it has, and has them. */
  readonly isCounted?: boolean;
}

/** An extract on disk, found whole so far. */
export interface ReceivedExtract {
  /** As errors name it, e.g. `data/extracts/a.csv`. */
  readonly name: string;
  readonly path: string;
  readonly scan: ByteScan;
}

/**
 * Reads an extract exactly in the format, encoding and dialect that its codebook declares.
 *
 * Throws an ExtractError for whatever is not that: a missing, empty or cut-off file, another format or encoding, a web
 * page, an encrypted workbook, uneven rows.
 */
export async function readExtract(dataRoot: string, file: ExtractFile): Promise<RawExtract> {
  const received = await receiveExtract(dataRoot, file);
  const { isCounted = false, ...table } = await readTable(received, file);
  refuseRows(received, file, table.rows, isCounted);
  const { sha256, bytes } = received.scan;
  return { ...table, sha256, bytes };
}

/**
 * Refuses a table without rows or with other rows than its codebook says, and a file whose end nothing states.
 *
 * @param isCounted whether the file itself says how many rows it has
 */
export function refuseRows({ name, scan }: ReceivedExtract, file: ExtractFile, rows: number, isCounted = false): void {
  if (rows === 0)
    throw new ExtractError(name, "no_rows", null, { ru: "заголовок есть, строк нет", en: "a header and no rows" });
  if (file.rows !== null && rows !== file.rows) {
    throw new ExtractError(name, "row_count", null, {
      ru: `ожидалось строк: ${file.rows}, найдено: ${rows}`,
      en: `${file.rows} rows expected, ${rows} found`
    });
  }
  refuseUnknownEnd(name, file, { rows, bytes: scan.bytes }, isCounted);
}

/** Finds an extract and refuses what is not of the declared format and size. */
export async function receiveExtract(dataRoot: string, file: ExtractFile): Promise<ReceivedExtract> {
  const name = `data/extracts/${file.path}`;
  const path = join(dataRoot, "extracts", file.path);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false
  );
  if (!isFile) throw new ExtractError(name, "missing", null, { ru: "такого файла нет", en: "there is no such file" });
  const scan = await scanBytes(path);
  refuseFormat(name, file, scan);
  return { name, path, scan };
}

function readTable(received: ReceivedExtract, file: ExtractFile): Promise<ReadTable> {
  switch (file.format) {
    case "csv":
      return readDelimited(received, file);
    case "xlsx":
      return readWorkbook(received, file);
    case "sav":
      return readSav(received, file);
    case "json":
    case "jsonl":
      return readJson(received, file);
    case "parquet":
      return readParquet(received);
  }
}
