import type { Margin } from "../src/statistics/margin.js";
import { cross } from "../src/statistics/margin.js";
import { postStratify } from "../src/statistics/postStratify.js";
import { rake } from "../src/statistics/rake.js";
import { rakeTrimmed } from "../src/statistics/rakeTrimmed.js";
import { categoryTotals } from "../src/statistics/representation.js";
import type { SurveyDesign } from "../src/statistics/surveyDesign.js";
import { surveyDesign } from "../src/statistics/surveyDesign.js";
import { weightSummary } from "../src/statistics/weightSummary.js";
import type { CaseDesign, Column, Row } from "./caseFile.js";
import { CaseSample } from "./caseSample.js";

/** A sample with its design and what is reported about its weights. */
export interface WeighedSample {
  sample: CaseSample;
  design: SurveyDesign;
  rows: { file: number; used: number };
  weights: Record<string, unknown>;
}

/** Fits the weights of a design and prepares it for estimation. */
export function weighSample(
  declared: CaseDesign,
  columns: Record<string, Column>,
  fileRows: readonly Row[],
  table: (file: string) => Row[]
): WeighedSample {
  const used = fileRows.map((row) => !(declared.dropIfMissing ?? []).some((column) => row[column] === ""));
  const sample = new CaseSample(
    fileRows.filter((_, row) => used[row]),
    columns
  );
  const { constant, column } = declared.baseWeight;
  const base = column === undefined ? new Float64Array(sample.size).fill(constant ?? NaN) : sample.numbers(column);
  if (base.some((weight) => !(weight > 0))) throw new Error("base weight: every used row needs a positive one");
  const fitted = fitWeights(declared, sample, base, table);
  const byRow = (weights: Float64Array) => {
    let next = 0;
    return used.map((isUsed) => (isUsed ? weights[next++]! : null));
  };
  return {
    sample,
    design: surveyDesign({ ...samplingOf(declared, sample), weights: fitted.weights, calibration: fitted.calibration }),
    rows: { file: fileRows.length, used: sample.size },
    weights: { summary: summary(fitted.weights), byRow: byRow(fitted.weights), ...fitted.report(byRow) }
  };
}

interface FittedWeights {
  weights: Float64Array;
  calibration?: { startWeights: Float64Array; margins: Int32Array[] };
  report: (byRow: (weights: Float64Array) => (number | null)[]) => Record<string, unknown>;
}

function fitWeights(
  declared: CaseDesign,
  sample: CaseSample,
  base: Float64Array,
  table: (file: string) => Row[]
): FittedWeights {
  switch (declared.type) {
    case "weighted":
    case "sampling":
      return { weights: base, report: () => ({}) };
    case "poststratified": {
      const { file, by, emptyCells } = declared.poststrata!;
      const cells = margin(sample, by, by, table(file));
      const { weights } = postStratify(base, cells, emptyCells === "drop" ? "drop" : "refuse");
      return {
        weights,
        calibration: { startWeights: base, margins: [cells.codes] },
        report: () => ({ cells: cellReport(cells, base) })
      };
    }
    case "raked": {
      const rows = table(declared.marginsFile!);
      const margins = declared.margins!.map((by) =>
        margin(
          sample,
          by,
          by.map((_, position) => `category${position + 1}`),
          rows.filter((row) => row.margin === by.join("*"))
        )
      );
      return rakeMargins(declared, margins, base);
    }
  }
}

function rakeMargins(declared: CaseDesign, margins: Margin[], base: Float64Array): FittedWeights {
  const codes = margins.map((each) => each.codes);
  if (!declared.trim) {
    const { weights, diagnostics } = rake(base, margins);
    if (!diagnostics.converged) throw new Error(`raking: ${diagnostics.reason}`);
    return {
      weights,
      calibration: { startWeights: base, margins: codes },
      report: () => ({ margins: marginReport(margins, weights) })
    };
  }
  const trimmed = rakeTrimmed(base, margins, declared.trim);
  if (!trimmed.diagnostics.converged) throw new Error(`raking: ${trimmed.diagnostics.reason}`);
  return {
    weights: trimmed.weights,
    calibration: { startWeights: trimmed.startWeights, margins: codes },
    report: (byRow) => ({
      firstRaking: summary(trimmed.first.weights),
      lastTrimmed: summary(trimmed.startWeights),
      lastTrimmedByRow: byRow(trimmed.startWeights),
      overCapAfterLastRaking: trimmed.overCap,
      margins: marginReport(margins, trimmed.weights)
    })
  };
}

/** Lays a population table over the sample; `keys` are the table's columns for the sample's columns `by`. */
function margin(sample: CaseSample, by: readonly string[], keys: readonly string[], population: Row[]): Margin {
  const classifications = by.map((name) => ({ name, codes: sample.codes(name), categories: sample.levels(name) }));
  const { name, codes, categories } = classifications.slice(1).reduce(cross, classifications[0]!);
  const targets = new Float64Array(categories.length);
  for (const row of population) {
    const category = keys.map((key) => row[key]).join("|");
    const index = categories.indexOf(category);
    if (index < 0) throw new Error(`margin ${name}: unknown category ${category}`);
    targets[index]! += Number(row.population);
  }
  return { name, codes, categories, targets };
}

function samplingOf(declared: CaseDesign, sample: CaseSample) {
  const numbered = (column?: string) => {
    if (column === undefined) return undefined;
    const values = sample.text(column);
    const distinct = new Map([...new Set(values)].map((value, code) => [value, code]));
    return Int32Array.from(values, (value) => distinct.get(value)!);
  };
  return {
    strata: numbered(declared.strata),
    clusters: numbered(declared.cluster),
    populationSizes: declared.populationSize === undefined ? undefined : sample.numbers(declared.populationSize)
  };
}

function summary(weights: Float64Array) {
  const { effectiveBase, ...rest } = weightSummary(weights);
  return { ...rest, kishEffectiveN: effectiveBase };
}

function cellReport({ categories, codes, targets }: Margin, base: Float64Array) {
  const counts = categoryTotals(codes, new Float64Array(base.length).fill(1), categories.length);
  const totals = categoryTotals(codes, base, categories.length);
  const entries = categories.map((category, cell) => {
    const population = targets[cell]!;
    const factor = counts[cell]! > 0 ? population / totals[cell]! : null;
    return [category, { n: counts[cell]!, baseTotal: totals[cell]!, population, factor }];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function marginReport(margins: readonly Margin[], weights: Float64Array) {
  const entries = margins.map(({ name, categories, codes, targets }) => {
    const counts = categoryTotals(codes, new Float64Array(weights.length).fill(1), categories.length);
    const achieved = categoryTotals(codes, weights, categories.length);
    const byCategory = categories.map((category, code) => [
      category,
      { n: counts[code]!, target: targets[code]!, achieved: achieved[code]! }
    ]);
    return [name, Object.fromEntries(byCategory)];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}
