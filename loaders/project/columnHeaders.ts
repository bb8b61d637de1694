import type { SurveyColumn } from "./surveyColumn.js";

/** Headers of the file that an entry of the codebook's `columns` describes. */
export function columnHeaders(column: SurveyColumn): readonly string[] {
  if (column.role !== "item") return [column.column];
  switch (column.layout) {
    case "columns":
      return Object.keys(column.columns);
    case "mentions":
      return column.columns;
    case "single":
    case "joined":
      return [column.column];
  }
}
