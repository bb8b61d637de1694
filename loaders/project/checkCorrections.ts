import type { Correction } from "./correction.js";
import type { Study } from "./project.js";
import type { References } from "./references.js";

/** Checks that corrections belong to a study, and that each says in one way where it applies. */
export function checkCorrections(
  corrections: readonly Correction[],
  study: Study | undefined,
  references: References
): void {
  if (study === undefined) {
    references.note([], "corrections of no study: the name of the file is the name of the study");
    return;
  }
  const tables = study.kind === "usage" ? study.tables.map(({ table }) => table) : [];
  corrections.forEach(({ table, row, where, rows, column, expected, corrected }, index) => {
    const path = ["corrections", index];
    if ((row === null) === (where === null)) references.note(path, "give either the row, or where it applies");
    if (row !== null && rows !== 1) references.note([...path, "rows"], "a row is one row");
    if (where !== null && Object.hasOwn(where, column)) {
      references.note([...path, "where", column], "the corrected column: what it holds is said by expected");
    }
    if (expected === corrected) references.note([...path, "corrected"], "the same as expected");
    if (table !== null) references.check("table", table, tables, [...path, "table"]);
    else if (study.kind === "usage") references.note(path, `"table" is missing; known: ${tables.join(", ")}`);
  });
}
