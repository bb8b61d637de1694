import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "../../src/statistics/betaQuantile.js";
import { fTail } from "../../src/statistics/fTail.js";
import { chiSquareTail } from "../../src/statistics/incompleteGamma.js";
import { normalQuantile, normalTail } from "../../src/statistics/normal.js";
import { studentQuantile, studentTwoSided } from "../../src/statistics/studentT.js";

const functions: Record<string, (a: number, b: number, c: number) => number> = {
  betaQuantile,
  chiSquareTail,
  fTail,
  normalQuantile,
  normalTail,
  studentQuantile,
  studentTwoSided
};

/** Figures of R, from reference/distributions.R. */
const rows = parse<Record<string, string>>(readFileSync("reference/distributions.csv"), { columns: true });

describe.each(Object.keys(functions))("%s", (name) => {
  const cases = rows.filter((row) => row.name === name);

  it("has figures to compare with", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it("equals R to 1e-11, in the tails too", () => {
    const worst = cases.map(({ a, b, c, value }) => {
      const expected = Number(value);
      const actual = functions[name]!(Number(a), Number(b), Number(c));
      const error = expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
      return { a, b, c, expected, actual, error };
    });
    expect(worst.filter(({ error }) => !(error <= 1e-11))).toEqual([]);
  });
});
