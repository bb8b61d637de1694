import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import iconv from "iconv-lite";
import type { ExtractFile } from "../project/project.js";
import { ExtractError } from "./extractError.js";
import { readHeader } from "./readHeader.js";
import { refuseBytes } from "./refuseBytes.js";
import { scanBytes } from "./scanBytes.js";

/** A file as text, nothing interpreted: a blank cell is "". */
export interface RawExtract {
  readonly columns: readonly string[];
  readonly rows: number;
  /** By column, then row. */
  readonly cells: readonly (readonly string[])[];
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Reads a delimited file with one header row, exactly in the declared encoding and dialect, with native DuckDB.
 *
 * Throws an ExtractError for whatever is not that: a missing or empty file, another encoding, a web page, uneven rows,
 * unbalanced quotes, a last line that was cut off.
 */
export async function readExtract(dataRoot: string, file: ExtractFile): Promise<RawExtract> {
  const name = `data/extracts/${file.path}`;
  const path = join(dataRoot, "extracts", file.path);
  const isFile = await stat(path).then((found) => found.isFile(), () => false);
  if (!isFile) throw new ExtractError(name, "missing", null, "there is no such file");
  const scan = await scanBytes(path);
  refuseBytes(name, file, scan);

  const folder = await mkdtemp(join(tmpdir(), "extract-"));
  try {
    const utf8 = file.encoding === "utf-8" ? path : join(folder, "utf8.csv");
    if (utf8 !== path) {
      await pipeline(createReadStream(path), iconv.decodeStream(file.encoding), createWriteStream(utf8));
    }
    const columns = await readHeader(name, utf8, file.delimiter);
    const cells = await readCells(name, utf8, file.delimiter, columns.length);
    const rows = cells[0]?.length ?? 0;
    if (rows === 0) throw new ExtractError(name, "no_rows", null, "a header and no rows");
    return { columns, rows, cells, sha256: scan.sha256, bytes: scan.bytes };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readCells(name: string, path: string, delimiter: string, width: number): Promise<string[][]> {
  const types = Array.from({ length: width }, (_, index) => `c${index}: 'VARCHAR'`).join(", ");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(
      `SELECT * FROM read_csv($path, delim = $delimiter, columns = {${types}}, header = true, quote = '"', escape = '"',
         auto_detect = false, strict_mode = true, null_padding = false)`,
      { path, delimiter }
    );
    return reader.getColumns().map((cells) => cells.map((cell) => (cell === null ? "" : String(cell))));
  } catch (error) {
    throw refusal(name, error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** DuckDB quotes the line it stopped at: only its number and the kind of fault may go on. */
function refusal(name: string, error: unknown): ExtractError {
  const message = error instanceof Error ? error.message : "";
  const at = /CSV Error on Line: (\d+)/.exec(message);
  const line = at === null ? null : Number(at[1]);
  const uneven = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (uneven) return new ExtractError(name, "ragged", line, `${uneven[1]} columns expected, ${uneven[2]} found`);
  if (message.includes("unterminated quote")) {
    return new ExtractError(name, "quotes", line, "a quoted cell that does not end, or goes on after its quote");
  }
  return new ExtractError(name, "malformed", line, "the line is not in the declared dialect");
}
