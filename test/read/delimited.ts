import type { DelimitedFile } from "../../loaders/project/extractFile.js";

/** A delimited file as a codebook declares it, defaults filled in. */
export function delimited(declared: Partial<DelimitedFile> = {}): DelimitedFile {
  return {
    format: "csv",
    path: "a.csv",
    encoding: "utf-8",
    delimiter: ",",
    quotes: true,
    bytes: null,
    rows: null,
    skipRows: 0,
    tableFrom: null,
    tableTo: null,
    headerRows: 1,
    nameRow: null,
    headerNames: "strict",
    footer: [],
    finalLineEnd: true,
    ...declared
  };
}
