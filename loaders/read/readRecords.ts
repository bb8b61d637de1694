import { open } from "node:fs/promises";
import type { DelimitedFile } from "../project/extractFile.js";
import { byteSource } from "./byteSource.js";
import { ExtractError } from "./extractError.js";
import type { ReceivedExtract } from "./readExtract.js";
import type { Dialect } from "./recordSplitter.js";
import { QuoteError, RecordSplitter } from "./recordSplitter.js";

/** Bytes that are held at once, and the longest record: one that is longer has a quote too many. */
const pieceLength = 1 << 20;
const longestRecord = 1 << 26;

const lineFeed = 10;

/** Is given every record in turn, with the bytes that the splitter's bounds are of. */
export type VisitRecord = (splitter: RecordSplitter, bytes: Buffer<ArrayBuffer>, index: number) => void;

/** Signs of a delimited file, as bytes. LF ends its lines if it has any. */
export async function dialectOf({ path, scan }: ReceivedExtract, file: DelimitedFile): Promise<Dialect> {
  const hasLineFeed =
    scan.start.includes(lineFeed) || (scan.bytes > scan.start.length && (await holdsByte(path, lineFeed)));
  return { delimiter: file.delimiter.charCodeAt(0), quote: file.quotes ? 34 : null, lineEnd: hasLineFeed ? 10 : 13 };
}

/**
 * Splits a delimited file into records below its first `skipRows` lines, blank ones too, with memory for a piece of the
 * file and one record. Text in UTF-16 comes as UTF-8.
 *
 * @throws ExtractError of rule `quotes`, with the record's line
 */
export async function readRecords(
  received: ReceivedExtract,
  file: DelimitedFile,
  dialect: Dialect,
  visit: VisitRecord
): Promise<void> {
  const splitter = new RecordSplitter(dialect);
  const handle = await open(received.path);
  const source = byteSource(handle, received, file.encoding);
  let [buffer, held, index, skipped] = [Buffer.alloc(pieceLength), 0, 0, 0];
  const quoteError = () =>
    new ExtractError(received.name, "quotes", file.skipRows + index + 1, {
      ru: "ячейка в кавычках не кончается или продолжается после них",
      en: "a quoted cell that does not end, or goes on after its quote"
    });
  try {
    for (let read = await source.read(buffer, 0); read > 0; read = await source.read(buffer, held)) {
      const bytes = buffer.subarray(0, held + read);
      let from = 0;
      for (; skipped < file.skipRows; skipped++) {
        const end = bytes.indexOf(dialect.lineEnd, from);
        if (end < 0) break;
        from = end + 1;
      }
      splitter.take(bytes);
      while (skipped === file.skipRows && from < bytes.length) {
        const next = splitter.split(from, source.isAtEnd());
        if (next < 0) break;
        visit(splitter, bytes, index);
        from = next;
        index += 1;
      }
      held = bytes.length - from;
      if (held > longestRecord) throw quoteError();
      if (held > buffer.length / 2) buffer = Buffer.concat([buffer], 2 * buffer.length);
      buffer.copyWithin(0, from, from + held);
    }
  } catch (error) {
    throw error instanceof QuoteError ? quoteError() : error;
  } finally {
    await handle.close();
  }
}

async function holdsByte(path: string, byte: number): Promise<boolean> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(pieceLength);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, pieceLength, null);
      if (bytesRead === 0) return false;
      if (buffer.subarray(0, bytesRead).includes(byte)) return true;
    }
  } finally {
    await handle.close();
  }
}
