import type { ExtractFile } from "../project/project.js";
import type { Draft } from "./renderCodebook.js";

/** Values that a codebook need not say. */
const defaults: Readonly<Record<string, unknown>> = {
  quotes: true, skipRows: 0, headerRows: 1, headerNames: "strict", finalLineEnd: true
};

/** The `extract` of a codebook: what differs from the defaults. The path's extension says the format. */
export function extractDraft(file: ExtractFile, rows: number): Draft {
  const entries = Object.entries({ ...file, rows })
    .filter(([key, value]) => key !== "format" && value !== null && value !== defaults[key] && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries.map(([key, value]) =>
    [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value as Draft]));
}
