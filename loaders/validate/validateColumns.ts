import { nearest } from "../project/nearest.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import { orNearest } from "./showCode.js";

/** Checks that every declared column is in the file, and tells those that are not. */
export function validateColumns(
  raw: Pick<RawExtract, "columns">,
  declared: readonly string[],
  place: string
): Diagnostic[] {
  const missing = declared.filter((column) => !raw.columns.includes(column));
  // A file without a header would show its first respondent.
  if (declared.length > 0 && missing.length === declared.length) {
    return [
      finding("missing_header", place, {
        ru: "ни одного из описанных столбцов нет в первой строке файла",
        en: "none of the declared columns is in the first line of the file"
      })
    ];
  }
  const spare = raw.columns.filter((column) => !declared.includes(column));
  return missing.map((column) => {
    const near = orNearest(column, spare);
    return finding("missing_column", place, {
      ru: `столбца «${column}» в файле нет${near.ru}`,
      en: `no column "${column}" in the file${near.en}`
    });
  });
}

/**
 * Checks that the codebook declares every column of the file, so that none is left out unseen. A column that was taken
 * for a renamed one is told there.
 */
export function validateUndeclared(raw: RawExtract, declared: readonly string[], place: string): Diagnostic[] {
  const spare = raw.columns.filter((column) => !declared.includes(column));
  const renamed = declared.filter((column) => !raw.columns.includes(column)).map((column) => nearest(column, spare));
  return spare
    .filter((column) => !renamed.includes(column))
    .map((column) => {
      const near = orNearest(column, declared);
      return finding("undeclared_column", place, {
        ru: `столбца «${column}» нет в кодовой книге: назначьте ему роль или role: drop${near.ru}`,
        en: `column "${column}" is not in the codebook: give it a role, or drop it${near.en}`
      });
    });
}
