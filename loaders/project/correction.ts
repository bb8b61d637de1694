import type { Text } from "../../src/components/view.js";
import type { Codes } from "./codes.js";

/** A known error of a source (`data/corrections/<study>.yaml`), at one row or wherever other cells say so. */
export interface Correction {
  readonly reason: Text;
  /** Table of a usage study. */
  readonly table: string | null;
  /** As a spreadsheet counts. */
  readonly row: number | null;
  /** Header → cell. */
  readonly where: Codes | null;
  /** How many rows are corrected. */
  readonly rows: number;
  readonly column: string;
  readonly expected: string;
  readonly corrected: string;
}
