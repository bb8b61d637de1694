import { didYouMean } from "../project/nearest.js";
import type { RawExtract } from "../read/readExtract.js";
import type { Diagnostic } from "./diagnostic.js";

/** Checks that every declared column is in the file, and tells those that are not. */
export function validateColumns(raw: RawExtract, declared: readonly string[], place: string): Diagnostic[] {
  const missing = declared.filter((column) => !raw.columns.includes(column));
  const error = (rule: string, found: string): Diagnostic => ({ severity: "error", rule, place, found });
  // A file without a header would show its first respondent.
  if (missing.length === declared.length) {
    return [error("missing_header", "none of the declared columns is in the first line of the file")];
  }
  const spare = raw.columns.filter((column) => !declared.includes(column));
  return missing.map(
    (column) => error("missing_column", `no column "${column}" in the file${didYouMean(column, spare)}`));
}

/** Checks that the codebook declares every column of the file, so that none is left out unseen. */
export function validateUndeclared(raw: RawExtract, declared: readonly string[], place: string): Diagnostic[] {
  return raw.columns.filter((column) => !declared.includes(column)).map((column) => ({
    severity: "error", rule: "undeclared_column", place,
    found: `column "${column}" is not in the codebook: give it a role, or drop it${didYouMean(column, declared)}`
  }));
}
