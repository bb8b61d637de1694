import type { ExtractFile } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";

/**
 * Refuses a file of which neither itself nor its codebook says where it ends: cut off at the end of a row it would look
 * whole.
 *
 * @param isCounted whether the file itself says how many rows it has
 */
export function refuseUnknownEnd(
  name: string,
  file: ExtractFile,
  found: { rows: number; bytes: number },
  isCounted: boolean
): void {
  if (isCounted || isEndKnown(file)) return;
  const stated = isEndKnown({ ...file, rows: found.rows }) ? `rows: ${found.rows}` : `bytes: ${found.bytes}`;
  throw new ExtractError(name, "unknown_end", null, {
    ru: `обрезанный по концу строки, файл выглядел бы целым: если он весь здесь, в кодовой книге пишут \`${stated}\``,
    en: `cut off at the end of a row, the file would look whole: if this is all of it, the codebook says \`${stated}\``
  });
}

/** Whether a file that is cut off anywhere is known by its format, or by what its codebook says of it. */
export function isEndKnown(file: ExtractFile): boolean {
  switch (file.format) {
    case "xlsx":
    case "json":
    case "parquet":
      return true;
    case "sav":
    case "jsonl":
      return file.bytes !== null || file.rows !== null;
    // Without a line end after the last row the end of its last cell may be missing, and all rows be there.
    case "csv":
      return (
        file.bytes !== null ||
        file.footer.length > 0 ||
        file.tableTo !== null ||
        (file.rows !== null && file.finalLineEnd)
      );
  }
}
