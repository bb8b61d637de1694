import { expect, test } from "vitest";
import { sparseMatrix, transposed } from "../../loaders/solver/sparseMatrix.js";

test("rows stand one after the other, and by column in the order of rows", () => {
  const matrix = sparseMatrix([
    { columns: [2, 0], values: [5, 1] },
    { columns: [], values: [] },
    { columns: [2], values: [-1] }
  ]);
  expect([...matrix.starts]).toEqual([0, 2, 2, 3]);
  const { starts, columns, values } = transposed(matrix, 3);
  expect([...starts]).toEqual([0, 1, 1, 3]);
  expect([...columns]).toEqual([0, 0, 2]);
  expect([...values]).toEqual([1, 5, -1]);
});
