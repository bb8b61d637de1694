import { splitJoined } from "../harmonise/splitJoined.js";
import type { Codes } from "../project/codes.js";
import { missingKinds } from "../project/missingKinds.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import type { RawExtract } from "../read/rawExtract.js";
import { addRow } from "./addRow.js";
import { columnHeaders } from "../project/columnHeaders.js";

export type ItemColumn = Extract<SurveyColumn, { role: "item" }>;

/** What a respondent's cells of an item say: options, a missing kind, "" where blank, null where not understood. */
export type RawAnswer = readonly string[] | string | null;

export interface ItemAnswers {
  readonly answers: readonly RawAnswer[];
  /** Unknown texts and the rows they are in. */
  readonly unknown: ReadonlyMap<string, readonly number[]>;
  /** Rows where a missing code stands beside ticked options. */
  readonly mixed: readonly number[];
}

/** Reads the cells of an item by the codebook, keeping what it does not know. */
export function itemAnswers(raw: RawExtract, column: ItemColumn): ItemAnswers {
  const unknown = new Map<string, number[]>();
  const note = (text: string, row: number): null => {
    addRow(unknown, text, row);
    return null;
  };
  const mixed: number[] = [];
  const cellsOf = (name: string) => raw.cells[raw.columns.indexOf(name)]!;
  if (column.layout === "columns" || column.layout === "mentions") {
    const answers = ticked(column, columnHeaders(column).map(cellsOf), raw.rows, note, mixed);
    return { answers, unknown, mixed };
  }
  const answers = cellsOf(column.column).map((cell, row): RawAnswer => {
    const text = cell.trim();
    const missing = own(column.missing, text) ?? (text === "" ? "" : undefined);
    if (missing !== undefined) return missing;
    if (column.layout === "single") return single(column.codes, text) ?? note(text, row);
    return joined(column, text, row, note, mixed);
  });
  return { answers, unknown, mixed };
}

/** A missing code among the joined texts is one where it stands alone. */
function joined(
  { codes, missing, separator }: Extract<ItemColumn, { layout: "joined" }>,
  cell: string,
  row: number,
  note: (text: string, row: number) => null,
  mixed: number[]
): RawAnswer {
  const known = [...Object.keys(codes), ...Object.keys(missing).filter((text) => text !== "")];
  const split = splitJoined(cell, separator, known);
  if ("unknown" in split) return note(split.unknown, row);
  const options = split.texts.filter((text) => Object.hasOwn(codes, text));
  const kinds = split.texts.filter((text) => !Object.hasOwn(codes, text));
  if (options.length > 0 && kinds.length > 0) mixed.push(row);
  return options.length > 0 ? options.map((text) => codes[text]!) : (own(missing, kinds[0] ?? "") ?? "");
}

function ticked(
  column: Extract<ItemColumn, { layout: "columns" | "mentions" }>,
  cells: readonly (readonly string[])[],
  rows: number,
  note: (text: string, row: number) => null,
  mixed: number[]
): RawAnswer[] {
  const optionOf = tickReader(column);
  const isKnown = (text: string): boolean =>
    text === "" ||
    own(column.missing, text) !== undefined ||
    (column.layout === "columns" && column.notTicked.includes(text));
  return Array.from({ length: rows }, (_, row): RawAnswer => {
    const texts = cells.map((cell) => cell[row]!.trim());
    const options = texts.map(optionOf);
    const strange = texts.find((text, index) => options[index] === undefined && !isKnown(text));
    if (strange !== undefined) return note(strange, row);
    const ticked = options.filter((option) => option !== undefined);
    const ticks = ticked.filter((option) => !isMissingKind(option));
    const coded = texts.find((text) => text !== "" && own(column.missing, text) !== undefined);
    const missing = ticked.find(isMissingKind) ?? (coded === undefined ? undefined : own(column.missing, coded));
    if (missing !== undefined && ticks.length > 0) mixed.push(row);
    if (ticks.length > 0) return ticks;
    if (missing !== undefined) return missing;
    return texts.every((text) => text === "") ? (own(column.missing, "") ?? "") : "";
  });
}

/** A column may stand for “don't know” as others do for options. */
function isMissingKind(option: string): boolean {
  return missingKinds.some((kind) => kind === option);
}

/** The option that a cell of the given column ticks. */
function tickReader(
  column: Extract<ItemColumn, { layout: "columns" | "mentions" }>
): (text: string, index: number) => string | undefined {
  if (column.layout === "mentions") return (text) => own(column.codes, text);
  const options = Object.values(column.columns);
  return (text, index) => (column.ticked.includes(text) ? options[index] : undefined);
}

function own(codes: Codes, key: string): string | undefined {
  return Object.hasOwn(codes, key) ? codes[key] : undefined;
}

function single(codes: Codes, text: string): readonly string[] | undefined {
  const option = own(codes, text);
  return option === undefined ? undefined : [option];
}
