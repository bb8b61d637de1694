import { parse } from "csv-parse/sync";
import type { DelimitedFile } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";

/** Delimiters that a codebook may name. */
export const delimiters = [",", ";", "\t", "|"] as const;

/** Enough of a file to tell how its lines are cut. */
const sampleLength = 200_000;

/** Throws an ExtractError where another delimiter than the declared one cuts nearly all lines into the same cells. */
export function refuseDelimiter(name: string, text: string, { delimiter, quotes }: DelimitedFile): void {
  const sample = text.length <= sampleLength ? text : text.slice(0, text.lastIndexOf("\n", sampleLength) + 1);
  const declared = cut(sample, delimiter, quotes)?.[0]?.length ?? 1;
  for (const other of delimiters) {
    const rows = other === delimiter ? null : cut(sample, other, quotes);
    const width = rows?.[0]?.length ?? 1;
    if (rows === null || rows.length < 2 || width <= declared) continue;
    if (rows.filter((row) => row.length === width).length < 0.9 * rows.length) continue;
    const shown = (sign: string, tab: string) => (sign === "\t" ? tab : `"${sign}"`);
    throw new ExtractError(name, "delimiter", 1, {
      ru: `${shown(other, "табуляция")} делит строки на ячейки, по ${width} в каждой; сказано: ${shown(delimiter, "табуляция")}`,
      en: `${shown(other, "a tab")} cuts the lines into ${width} cells, ${shown(delimiter, "a tab")} is declared`
    });
  }
}

/** Lines with anything in them; null where the quotes do not fit. */
function cut(text: string, delimiter: string, quotes: boolean): string[][] | null {
  const quote = quotes ? '"' : null;
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      quote,
      escape: quote,
      record_delimiter: "\n",
      relax_column_count: true
    });
    return rows.filter((row) => row.some((cell) => cell !== ""));
  } catch {
    return null;
  }
}
