import type { Text } from "../../src/components/view.js";
import type { Codes } from "./codes.js";
import type { ExtractFile } from "./extractFile.js";
import type { StudyBase } from "./studyBase.js";
import type { Unit } from "./units.js";

/** Published indicators of a place, year by year. */
export interface IndicatorsStudy extends StudyBase {
  readonly kind: "indicators";
  readonly place: { id: string; label: Text };
  readonly extract: ExtractFile;
  /** `wide`: a column per indicator; `long`: a row per indicator (`column` is the row's name). */
  readonly layout: "wide" | "long";
  /** Rows that are read: those whose cells are these, by column. */
  readonly where: Codes;
  readonly yearColumn: string | null;
  readonly nameColumn: string | null;
  readonly valueColumn: string | null;
  /** Columns that hold what identifies people; nothing is read of them. */
  readonly drop: readonly string[];
  readonly indicators: readonly {
    column: string;
    indicator: string;
    label: Text;
    unit: Unit;
    scale: number;
    rounded: boolean;
  }[];
}
