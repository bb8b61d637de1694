import { units } from "../project/units.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract } from "../read/rawExtract.js";
import { distinct } from "./guessKind.js";
import { freeId, idOf } from "./idOf.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";
import { studyHead } from "./studyHead.js";

/** The codebook of an indicator table as far as the extract tells it: a column per indicator, or a row. */
export function draftIndicators(raw: RawExtract, extract: Draft): Draft {
  const columns = raw.columns.map((header, index) => ({ header, cells: raw.cells[index]!.map((cell) => cell.trim()) }));
  const year = columns.find(({ cells }) => cells.every((cell) => /^(19|20)\d\d(\.0)?$/.test(cell)));
  const numbers = columns.filter(
    (column) =>
      column !== year &&
      column.cells.some((cell) => cell !== "") &&
      column.cells.every((cell) => cell === "" || printedNumber(cell, ".") !== null)
  );
  const names = columns.filter((column) => column !== year && !numbers.includes(column));
  const isLong = names.length > 0 && numbers.length === 1;
  const taken = new Set<string>();
  const indicator = (text: string): Draft => ({
    column: text,
    indicator: freeId(idOf(text, "i"), taken),
    label: text,
    unit: decide(`one of ${units.join(", ")}`)
  });
  const name = names.toSorted((a, b) => distinct(b.cells).length - distinct(a.cells).length)[0];
  return {
    kind: "indicators",
    ...studyHead(),
    place: { id: decide("short name of the place"), label: decide("the place") },
    extract,
    layout: isLong ? "long" : "wide",
    ...(year === undefined ? {} : { year_column: year.header }),
    ...(isLong ? { name_column: name!.header, value_column: numbers[0]!.header } : {}),
    indicators: (isLong ? distinct(name!.cells) : numbers.map(({ header }) => header)).map(indicator)
  };
}
