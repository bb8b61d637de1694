import { CsvError, parse } from "csv-parse/sync";
import type { DelimitedFile } from "../project/extractFile.js";
import { decodeText } from "./decodeText.js";
import { ExtractError } from "./extractError.js";
import { frameTable } from "./frameTable.js";
import type { ReadTable, ReceivedExtract } from "./readExtract.js";
import { refuseDelimiter } from "./refuseDelimiter.js";
import { refuseOpenEnd } from "./refuseText.js";

/** Reads a delimited file; line ends (LF, CRLF, CR, CR CR LF) are all read as LF, within cells too. */
export async function readDelimited(received: ReceivedExtract, file: DelimitedFile): Promise<ReadTable> {
  const text = await decodeText(received, file.encoding);
  refuseOpenEnd(received.name, file, text);
  const { rest, above } = skipLines(unifyLineEnds(text), file.skipRows);
  try {
    const rows = parseLines(received.name, rest, file, above);
    const table = frameTable(received.name, { rows, above, isSheet: false }, file);
    if (table.columns.length === 1) refuseDelimiter(received.name, rest, file);
    return table;
  } catch (error) {
    if (error instanceof ExtractError) refuseDelimiter(received.name, rest, file);
    throw error;
  }
}

/** A lone CR ends a line only in a file that has no other line ends. */
export function unifyLineEnds(text: string): string {
  const unified = text.includes("\r\n") ? text.replace(/\r+\n/g, "\n") : text;
  return unified.includes("\n") ? unified : unified.replaceAll("\r", "\n");
}

function skipLines(text: string, count: number): { rest: string; above: number } {
  let at = 0;
  for (let line = 0; line < count; line++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return { rest: "", above: line };
    at = end + 1;
  }
  return { rest: text.slice(at), above: count };
}

/** Every record of a text, blank ones too. */
function parseLines(name: string, text: string, { delimiter, quotes }: DelimitedFile, above: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      quote: quotes ? '"' : null,
      escape: quotes ? '"' : null,
      record_delimiter: "\n",
      relax_column_count: true
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records } = error as CsvError & { records?: number };
    throw new ExtractError(name, "quotes", above + (records ?? 0) + 1, {
      ru: "ячейка в кавычках не кончается или продолжается после них",
      en: "a quoted cell that does not end, or goes on after its quote"
    });
  }
}
