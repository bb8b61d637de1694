import { describe, expect, it } from "vitest";
import { chiSquareTail } from "../../src/statistics/incompleteGamma.js";
import { raoScott } from "../../src/statistics/raoScott.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";

/** Rows of a table of counts. */
function table(counts: number[][]) {
  const rows: number[] = [];
  const columns: number[] = [];
  counts.forEach((line, row) =>
    line.forEach((count, column) => {
      for (let i = 0; i < count; i++) {
        rows.push(row);
        columns.push(column);
      }
    })
  );
  return {
    rows: { codes: Int32Array.from(rows), count: counts.length },
    columns: { codes: Int32Array.from(columns), count: counts[0]!.length }
  };
}

describe("raoScott", () => {
  it("is Pearson's test, but for n/(n − 1), in an equally weighted sample", () => {
    const { rows, columns } = table([
      [30, 20],
      [10, 40]
    ]);
    const test = raoScott(surveyDesign({ weights: new Float64Array(100).fill(2) }), rows, columns);
    expect(test.pearson).toBeCloseTo((100 * (30 * 40 - 20 * 10) ** 2) / (50 * 50 * 40 * 60), 10);
    expect(test.base).toBe(100);
    // Under independence the design effect of a cell contrast is 1; here cells differ, so it is only near 1.
    expect(test.meanGeneralisedDeff).toBeGreaterThan(0.5);
    expect(test.meanGeneralisedDeff).toBeLessThan(1.5);
    expect(test.firstOrder.p).toBeCloseTo(chiSquareTail(test.pearson / test.meanGeneralisedDeff, 1), 14);
  });

  it("finds nothing in a table whose rows are alike", () => {
    const { rows, columns } = table([
      [10, 20, 30],
      [20, 40, 60]
    ]);
    const test = raoScott(surveyDesign({ weights: new Float64Array(180).fill(1) }), rows, columns);
    expect(test.pearson).toBeCloseTo(0, 12);
    expect(test.secondOrder.p).toBeCloseTo(1, 6);
    expect(test.meanGeneralisedDeff).toBeCloseTo(180 / 179, 10);
    expect(test.firstOrder.degreesOfFreedom).toBe(2);
  });

  it("does not mind which side is which", () => {
    const { rows, columns } = table([
      [12, 5, 3],
      [4, 9, 17]
    ]);
    const design = surveyDesign({ weights: Float64Array.from({ length: 50 }, (_, row) => 1 + (row % 7)) });
    expect(raoScott(design, rows, columns).secondOrder.p).toBeCloseTo(
      raoScott(design, columns, rows).secondOrder.p,
      12
    );
  });
});
