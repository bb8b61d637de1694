import { readFile } from "node:fs/promises";
import type { SavFile } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";
import type { ReadTable, ReceivedExtract } from "./readExtract.js";
import { readSavCases } from "./sav/savCases.js";
import { savDictionary } from "./sav/savDictionary.js";
import { savDecoder, statedEncoding } from "./sav/savEncoding.js";
import { readSavHeader } from "./sav/savHeader.js";
import { SavReader } from "./sav/savReader.js";
import { readSavRecords } from "./sav/savRecords.js";
import { unpackZsav } from "./sav/zsavData.js";

/**
 * Reads an SPSS file (.sav, .zsav) with its labels, missing values and multiple response sets. Cells hold codes, not
 * labels; dates are in ISO form; a system-missing number is blank.
 */
export async function readSav({ name, path }: ReceivedExtract, file: SavFile): Promise<ReadTable> {
  const reader = new SavReader(name, await readFile(path));
  const header = readSavHeader(reader);
  const records = readSavRecords(reader);
  const decode = savDecoder(name, file, statedEncoding(records, reader.isLittleEndian));
  const dictionary = savDictionary(reader, records, decode);
  if (dictionary.variables.length === 0)
    throw new ExtractError(name, "malformed", null, { ru: "нет переменных", en: "no variables" });
  const data = header.compression === "zlib" ? reader.from(0, unpackZsav(reader)) : reader;
  const cells = readSavCases(data, header, dictionary, decode);
  return {
    columns: dictionary.variables.map((variable) => variable.name),
    rows: cells[0]!.length,
    cells,
    linesAbove: 0,
    isCounted: header.cases !== null,
    dictionary: { variables: dictionary.variables, sets: dictionary.sets }
  };
}
