import type { ModelData } from "highs";
import { type Entries, sparseMatrix } from "./sparseMatrix.js";

/** The rows of a linear program as its solver takes them. */
export function constraintMatrix(rows: readonly Entries[], numCols: number): ModelData["matrix"] {
  const { starts, columns, values } = sparseMatrix(rows);
  return { format: "csr", numRows: rows.length, numCols, starts, indices: columns, values };
}
