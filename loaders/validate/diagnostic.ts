import type { Language, Text } from "../../src/components/view.js";
import { rowsInWords } from "./rowsInWords.js";
import type { RuleName } from "./ruleNames.js";

/**
 * What a rule made of its findings: `error` refuses the extract, `warning` is printed, a `note` is only counted in the
 * report, because the codebook allows that much.
 */
export type Severity = "error" | "warning" | "note";

/** What a validation found; returned, never logged or thrown by the rules themselves. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Short name of the rule, e.g. `unknown_code`. */
  readonly rule: RuleName;
  /** Codebook and part of it, e.g. `studies/ekp-2024-05.yaml, item trust`. */
  readonly place: string;
  /** What was found, without any value that may identify a person. */
  readonly found: Text;
  /** Rows that fail, from 0; none where a column, a row's absence or the whole file is meant. */
  readonly rows: readonly number[];
  /** Headers of the cells that fail; none where no cells are meant. */
  readonly columns: readonly string[];
  /** Lines of the file above its first row, which a spreadsheet counts too. */
  readonly linesAbove: number;
}

/** A finding of severity `error`, which is what every rule gives until the codebook says otherwise. */
export function finding(
  rule: RuleName,
  place: string,
  found: Text,
  rows: readonly number[] = [],
  columns: readonly string[] = []
): Diagnostic {
  return { severity: "error", rule, place, found, rows, columns, linesAbove: 1 };
}

/** The same findings, of an extract with so many lines above its first row. */
export function belowLines(diagnostics: readonly Diagnostic[], linesAbove: number): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, linesAbove }));
}

/** One line: place, what was found, and the rows. */
export function formatDiagnostic({ place, found, rows, linesAbove }: Diagnostic, lang: Language = "en"): string {
  return `${place}: ${found[lang]}${rows.length === 0 ? "" : ` (${rowsInWords(rows, linesAbove)[lang]})`}`;
}
