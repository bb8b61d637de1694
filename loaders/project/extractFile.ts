/** Encodings of delimited files, by the names that iconv-lite knows. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r"] as const;
export type Encoding = (typeof encodings)[number];

interface ReceivedFile {
  /** Under `data/extracts/`; its extension says the format. */
  readonly path: string;
  /** Size and rows of the complete file, where known: one that was cut off has fewer. */
  readonly bytes: number | null;
  readonly rows: number | null;
}

/** Where in a delimited file or a sheet the table lies. */
export interface TableFrame {
  /** Lines or rows above the table that are no part of it. */
  readonly skipRows: number;
  /** The first cell of the header, and of the row after the last one, where the table is found by them. */
  readonly tableFrom: string | null;
  readonly tableTo: string | null;
  /** 0 for a table without a header: columns are then called `column 1`, `column 2`, … */
  readonly headerRows: number;
  /** The header row whose cells name the columns, from 1; null joins all rows: `Question - Option`. */
  readonly nameRow: number | null;
  /** `strict` refuses blank and repeated names; `numbered` calls them `column 7` and `Name (2)`. */
  readonly headerNames: "strict" | "numbered";
  /** How the lines below the table begin; `{rows}` stands for the number of its rows. */
  readonly footer: readonly string[];
}

export interface DelimitedFile extends ReceivedFile, TableFrame {
  readonly format: "csv";
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** False for a file in which a double quote is a character like any other. */
  readonly quotes: boolean;
  /** False only for a tool that writes complete files whose last line has no line end. */
  readonly finalLineEnd: boolean;
}

export interface WorkbookFile extends ReceivedFile, TableFrame {
  readonly format: "xlsx";
  readonly sheet: string;
}

export interface SavFile extends ReceivedFile {
  readonly format: "sav";
  /** Null takes the encoding that the file states. */
  readonly encoding: Encoding | null;
}

export interface JsonFile extends ReceivedFile {
  /** `json`: one value; `jsonl`: a record a line. */
  readonly format: "json" | "jsonl";
  /** Keys that lead to the records, joined with `.`; null where they are the whole value. */
  readonly records: string | null;
}

export interface ParquetFile extends ReceivedFile {
  readonly format: "parquet";
}

export type ExtractFile = DelimitedFile | WorkbookFile | SavFile | JsonFile | ParquetFile;
