import { parse } from "csv-parse/sync";
import { findPersonal } from "./findPersonal.js";
import type { Leak } from "./leak.js";
import type { ReadRow } from "./checkRows.js";

/** A CSV as the gate reads it. */
export interface ReadCsv {
  readonly rows: readonly ReadRow[];
  readonly leaks: readonly Leak[];
}

/**
 * Reads the CSV of a figure in the form of either language, and looks for identifiers in its cells. A file that is no
 * such table is not one that a page offers.
 */
export function readCsv(file: string, text: string): ReadCsv {
  const delimiter = text.slice(0, text.indexOf("\n")).includes(";") ? ";" : ",";
  let cells: string[][];
  try {
    cells = parse(text, { bom: true, delimiter });
  } catch {
    return { rows: [], leaks: [{ file, rule: "kind of file", found: "not a table of one row a line" }] };
  }
  const [header = [], ...body] = cells;
  const kinds = new Set(
    cells.flatMap((row) =>
      row.flatMap((cell, at) => {
        const kind = findPersonal(cell);
        return kind === null ? [] : [`${kind} in column ${header[at]}`];
      })
    )
  );
  const rows = body.map((row): ReadRow =>
    Object.fromEntries(row.map((cell, at) => [header[at]!, valueOf(cell, delimiter)]))
  );
  return { rows, leaks: [...kinds].map((found) => ({ file, rule: "identifier", found })) };
}

function valueOf(cell: string, delimiter: string): string | number | null {
  if (cell === "") return null;
  const plain = delimiter === ";" ? cell.replace(",", ".") : cell;
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain) : cell;
}
