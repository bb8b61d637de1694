import type { Codes } from "./codes.js";
import type { DateFormat } from "./dateFormats.js";

/** What a codebook says of a column of a survey, or of several that hold the answers to one item. */
export type SurveyColumn =
  | { role: "pseudonym"; column: string }
  | { role: "drop"; column: string; reason: string }
  | { role: "date"; column: string; format: DateFormat }
  /**
   * `codes` map to categories; a column of `domain: age` holds what `ages` says, and `range` its bounds in years of
   * age; districts match labels and aliases too.
   */
  | {
      role: "domain";
      column: string;
      domain: "sex" | "age" | "district";
      codes: Codes;
      missing: Codes;
      range: readonly [number, number] | null;
      ages: AgeForm;
    }
  | {
      role: "item";
      layout: "single";
      column: string;
      item: string;
      codes: Codes;
      missing: Codes;
      askedIf: AskedIf | null;
    }
  /** All ticked options in one cell. */
  | {
      role: "item";
      layout: "joined";
      column: string;
      item: string;
      separator: string;
      codes: Codes;
      missing: Codes;
      askedIf: AskedIf | null;
    }
  /** A column per option: `columns` maps header to option, or to the missing kind that a tick there stands for. */
  | {
      role: "item";
      layout: "columns";
      columns: Codes;
      item: string;
      ticked: readonly string[];
      notTicked: readonly string[];
      missing: Codes;
      askedIf: AskedIf | null;
    }
  /** A column per mention, each with the code of one chosen option. */
  | {
      role: "item";
      layout: "mentions";
      columns: readonly string[];
      item: string;
      codes: Codes;
      missing: Codes;
      askedIf: AskedIf | null;
    };

/** How a column says ages: in years, by year of birth, or in bands that `codes` name. */
export const ageForms = ["years", "birth_years", "bands"] as const;
export type AgeForm = (typeof ageForms)[number];

/** Routing: the item was put only to respondents whose answer to `item` is one of `options`. */
export interface AskedIf {
  readonly item: string;
  readonly options: readonly string[];
}
