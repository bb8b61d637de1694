import type { SurveyColumn } from "../project/project.js";

/** Headers of the file that an entry of the codebook's `columns` describes. */
export function columnHeaders(column: SurveyColumn): string[] {
  return column.role === "item" && column.layout === "columns" ? Object.keys(column.columns) : [column.column];
}
