import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { ExtractError } from "./extractError.js";

/** Reads the first record of a UTF-8 file: names of columns, trimmed. Refuses blank and repeated names. */
export async function readHeader(name: string, path: string, delimiter: string): Promise<string[]> {
  const stream = createReadStream(path);
  const parser = stream.pipe(parse({ delimiter, bom: true, to: 1, trim: true, relax_column_count: true }));
  let header: string[] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) header = record;
  } catch {
    throw new ExtractError(name, "quotes", 1, "the header has unbalanced quotes");
  } finally {
    stream.destroy();
  }
  header.forEach((column, index) => {
    if (column === "") throw new ExtractError(name, "blank_header", 1, `column ${index + 1} has no name`);
    const first = header.indexOf(column);
    if (first < index) {
      throw new ExtractError(name, "duplicate_header", 1, `columns ${first + 1} and ${index + 1} have the same name`);
    }
  });
  return header;
}
