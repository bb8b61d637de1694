import type { Text } from "../../src/components/view.js";
import type { Correction } from "../project/correction.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";

export interface Corrected {
  readonly raw: RawExtract;
  /** Corrections that no longer apply; the extract is then to be refused. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Corrects the known errors of an extract, each after the one before it. A correction whose cell does not say what is
 * expected is an error: the source has fixed itself, or its rows have moved. No cell is shown.
 *
 * @param table of a usage study, whose corrections alone apply; null for any other study
 * @param file name of the YAML for messages, e.g. `corrections/ekp-2024-05.yaml`
 */
export function applyCorrections(
  raw: RawExtract,
  corrections: readonly Correction[],
  table: string | null,
  file: string
): Corrected {
  const cells = [...raw.cells];
  const diagnostics: Diagnostic[] = [];
  corrections.forEach((correction, index) => {
    if (correction.table !== table) return;
    const place = `${file}, correction ${index + 1}`;
    const column = raw.columns.indexOf(correction.column);
    const named = [correction.column, ...Object.keys(correction.where ?? {})];
    const missing = named.find((name) => !raw.columns.includes(name));
    if (missing !== undefined) {
      diagnostics.push(
        finding("correction", place, {
          ru: `столбца «${missing}» в файле нет`,
          en: `no column "${missing}" in the file`
        })
      );
      return;
    }
    const rows = rowsOf(correction, cells, raw);
    const apt = rows.filter((row) => cells[column]![row]!.trim() === correction.expected);
    if (rows.length === correction.rows && apt.length === rows.length) {
      const own = [...cells[column]!];
      for (const row of apt) own[row] = correction.corrected;
      cells[column] = own;
      return;
    }
    const texts = rows.map((row) => cells[column]![row]!.trim());
    diagnostics.push(finding("correction", place, whyNot(correction, texts), rows, [correction.column]));
  });
  return { raw: { ...raw, cells }, diagnostics };
}

/** The row of the correction, or all rows that hold what it says of other columns and what it expects of its own. */
function rowsOf(
  { row, where, column, expected }: Correction,
  cells: readonly (readonly string[])[],
  raw: RawExtract
): number[] {
  if (row !== null) {
    const index = row - 1 - (raw.linesAbove ?? 1);
    return index >= 0 && index < raw.rows ? [index] : [];
  }
  const wanted = Object.entries({ ...where, [column]: expected }).map(
    ([header, text]) => [cells[raw.columns.indexOf(header)]!, text] as const
  );
  return Array.from({ length: raw.rows }, (_, index) => index).filter((index) =>
    wanted.every(([own, text]) => own[index]!.trim() === text)
  );
}

function whyNot({ column, row, rows, corrected }: Correction, found: readonly string[]): Text {
  if (row !== null && found.length === 0) {
    return { ru: `строки ${row} в файле нет`, en: `the file has no row ${row}` };
  }
  if (row !== null && found[0] === corrected) {
    return {
      ru: `столбец «${column}»: источник исправил ошибку сам, уберите исправление`,
      en: `column "${column}": the source has fixed itself, remove the correction`
    };
  }
  if (row !== null) {
    return {
      ru: `столбец «${column}»: в ячейке не то, что ожидалось: источник изменился`,
      en: `column "${column}": the cell does not hold what was expected: the source has changed`
    };
  }
  return {
    ru: `столбец «${column}»: ожидалось строк ${rows}, найдено ${found.length}: источник изменился или исправил ошибку сам`,
    en: `column "${column}": ${rows} rows expected, ${found.length} found: the source has changed or fixed itself`
  };
}
