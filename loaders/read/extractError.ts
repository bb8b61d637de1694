import type { Text } from "../../src/components/view.js";

/** Why a file is refused. */
export type ExtractRule =
  | "missing"
  | "empty"
  | "html"
  | "binary"
  | "format"
  | "encrypted"
  | "encoding"
  | "cut_off"
  | "size"
  | "blank_header"
  | "delimiter"
  | "duplicate_header"
  | "header"
  | "ragged"
  | "quotes"
  | "footer"
  | "row_count"
  | "no_rows"
  | "sheet"
  | "records"
  | "number"
  | "too_large"
  | "malformed"
  | "unknown_end";

/** A file that cannot be read as its codebook describes it. The message holds no cell of the file. */
export class ExtractError extends Error {
  constructor(
    /** As the message names it, e.g. `data/extracts/a.csv`. */
    readonly file: string,
    readonly rule: ExtractRule,
    /** From 1; records count, so a cell that spans lines is one. Null where the whole file is meant. */
    readonly line: number | null,
    readonly found: Text
  ) {
    super(`${file}${line === null ? "" : `:${line}`}: ${rule}: ${found.en}`);
    this.name = "ExtractError";
  }
}
