import type { TableFrame } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";

/** Names of columns, and what other header rows say of them. */
export interface Header {
  readonly columns: readonly string[];
  /** By column; null where the header has one row, or all rows are in the name. */
  readonly labels: readonly (string | null)[] | null;
}

/** Takes the place of a cell whose text is that of the cell before it: SurveyMonkey writes a question once. */
function carryRight(row: readonly string[]): string[] {
  let last = "";
  return row.map((cell) => (last = cell === "" ? last : cell));
}

/**
 * Names columns by one header row, or by all joined, `Question - Option`; the upper rows of joined headers hold for the
 * blank cells after them. Refuses blank and repeated names, or numbers them, as the codebook says.
 *
 * @param line of the first header row, from 1
 */
export function headerNames(
  name: string,
  rows: readonly (readonly string[])[],
  width: number,
  frame: TableFrame,
  line: number
): Header {
  const { nameRow, headerNames: mode } = frame;
  const trimmed = rows.map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? "").trim()));
  const names = joinRows(nameRow === null ? trimmed : [trimmed[nameRow - 1]!], width);
  const others = nameRow === null ? [] : trimmed.filter((_, index) => index !== nameRow - 1);
  const labels = others.length === 0 ? null : names.map((_, index) => others[0]![index]! || null);
  return { columns: mode === "numbered" ? numberNames(names) : refuseNames(name, names, line), labels };
}

function joinRows(rows: readonly (readonly string[])[], width: number): string[] {
  const last = rows.length - 1;
  const filled = rows.map((row, index) => (index < last ? carryRight(row) : row));
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((row) => row[column]!).filter((part) => part !== "");
    return parts.filter((part, index) => parts.indexOf(part) === index).join(" - ");
  });
}

function numberNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name === "" ? `column ${index + 1}` : name;
    let own = base;
    for (let count = 2; taken.has(own); count++) own = `${base} (${count})`;
    taken.add(own);
    return own;
  });
}

function refuseNames(name: string, names: readonly string[], line: number): readonly string[] {
  names.forEach((column, index) => {
    if (column === "")
      throw new ExtractError(name, "blank_header", line, {
        ru: `у столбца ${index + 1} нет имени`,
        en: `column ${index + 1} has no name`
      });
    const first = names.indexOf(column);
    if (first < index) {
      throw new ExtractError(name, "duplicate_header", line, {
        ru: `столбцы ${first + 1} и ${index + 1} называются одинаково`,
        en: `columns ${first + 1} and ${index + 1} have the same name`
      });
    }
  });
  return names;
}
