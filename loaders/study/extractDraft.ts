import type { ExtractFile } from "../project/extractFile.js";
import { isEndKnown } from "../read/refuseUnknownEnd.js";
import type { Draft } from "./renderCodebook.js";

/** Values that a codebook need not say. */
const defaults: Readonly<Record<string, unknown>> = {
  quotes: true,
  skipRows: 0,
  headerRows: 1,
  headerNames: "strict",
  finalLineEnd: true
};

/**
 * The `extract` of a codebook: what differs from the defaults. The path's extension says the format. The size in bytes,
 * which any correction of the file changes, is written only where the number of rows does not show that it is whole.
 */
export function extractDraft(file: ExtractFile, rows: number): Draft {
  const counted = { ...file, rows, bytes: null };
  const entries = Object.entries(isEndKnown(counted) ? counted : { ...file, rows }).filter(
    ([key, value]) =>
      key !== "format" && value !== null && value !== defaults[key] && !(Array.isArray(value) && value.length === 0)
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value as Draft])
  );
}
