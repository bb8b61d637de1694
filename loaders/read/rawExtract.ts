/** A file as text, nothing interpreted: a blank cell is "". */
export interface RawExtract {
  readonly columns: readonly string[];
  readonly rows: number;
  /** By column, then row. */
  readonly cells: readonly (readonly string[])[];
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** Lines of the file above the first row: what a spreadsheet adds to its number. 1 where left out. */
  readonly linesAbove?: number;
  /** What the file itself says of its columns; left out where the format says nothing. */
  readonly dictionary?: Dictionary;
}

/** Labels and missing values that a file carries with its columns. */
export interface Dictionary {
  /** In the order of the columns. */
  readonly variables: readonly Variable[];
  readonly sets: readonly MultipleResponseSet[];
}

export interface Variable {
  readonly label: string | null;
  readonly type: "number" | "text" | "date" | "datetime" | "time";
  readonly measure: "nominal" | "ordinal" | "scale" | null;
  /** By cell, as it is read. */
  readonly valueLabels: ReadonlyMap<string, string>;
  readonly missing: UserMissing;
}

/** Values that the file declares missing: single ones, and a range with both ends included. */
export interface UserMissing {
  readonly values: readonly string[];
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** Columns that hold the answers to one select-all question. */
export interface MultipleResponseSet {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
  /** The cell of a ticked option; null where each column holds the code of one chosen option. */
  readonly counted: string | null;
}
