import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { calibrateBounded } from "../../src/statistics/calibrateBounded.js";
import { marginError } from "../../src/statistics/rake.js";

type Row = Record<string, string>;
const rows = (file: string) => parse<Row>(readFileSync(`reference/${file}`), { columns: true });
const sample = rows("cases/strata-raked/sample.csv");
const base = Float64Array.from(sample, ({ pw }) => Number(pw));

/** Counts of the 6,194 schools of `apipop` in the survey package. */
const population: Record<string, Record<string, number>> = {
  stype: { E: 4421, H: 755, M: 1018 },
  "sch.wide": { No: 1072, Yes: 5122 },
  "comp.imp": { No: 1712, Yes: 4482 }
};
const margins = Object.entries(population).map(([name, totals]) => {
  const categories = Object.keys(totals);
  return {
    name,
    categories,
    codes: Int32Array.from(sample, (row) => categories.indexOf(row[name]!)),
    targets: Float64Array.from(Object.values(totals))
  };
});

describe("calibrateBounded", () => {
  it.each(["logit", "truncated_linear"] as const)("equals R's calibrate with %s distance", (distance) => {
    const expected = rows("bounded.csv").map((row) => Number(row[distance]));
    const { weights, diagnostics } = calibrateBounded(base, margins, distance, { low: 0.65, high: 1.58 });
    expect(diagnostics.converged).toBe(true);
    expect(marginError(weights, margins)).toBeLessThanOrEqual(1e-10);
    expected.forEach((weight, row) => expect(weights[row]! / weight).toBeCloseTo(1, 7));
    weights.forEach((weight, row) => {
      expect(weight / base[row]!).toBeGreaterThanOrEqual(0.65 - 1e-9);
      expect(weight / base[row]!).toBeLessThanOrEqual(1.58 + 1e-9);
    });
  });

  it.each(["logit", "truncated_linear"] as const)("says so where no factors within the bounds do: %s", (distance) => {
    const { weights, diagnostics } = calibrateBounded(base, margins, distance, { low: 0.95, high: 1.05 });
    expect(diagnostics.converged).toBe(false);
    expect(diagnostics.largestMarginError).toBeGreaterThan(1e-3);
    expect(Math.min(...weights)).toBeGreaterThan(0);
  });

  it("refuses bounds that do not enclose 1", () => {
    expect(() => calibrateBounded(base, margins, "logit", { low: 1, high: 2 })).toThrow(/factor_bounds: 1 to 2/);
  });
});
