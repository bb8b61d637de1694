import type { CalibrationRegression } from "./calibrationRegression.js";
import { calibrationRegression } from "./calibrationRegression.js";
import { codeCount, marginCells } from "./marginCells.js";

/** What is known about how rows came into a sample and how their weights were made. */
export interface SurveyDesignSpecification {
  /** Final weight of every row that is used; rows without a weight leave the sample before. */
  weights: Float64Array;
  /** How weights were fitted; absent for fixed weights. */
  calibration?: {
    /** Weights before the last fitting: base weights, or the last trimmed ones. */
    startWeights: Float64Array;
    /** Category of every row, one array a margin; post-stratification is one joint margin. */
    margins: readonly Int32Array[];
  };
  /** Stratum of every row, 0, 1, 2, … */
  strata?: Int32Array;
  /** Primary sampling unit of every row, numbered through all strata; default: every row is its own. */
  clusters?: Int32Array;
  /** Number of primary sampling units in the population of the row's stratum; default: infinite. */
  populationSizes?: Float64Array;
}

/** A survey design prepared for estimation; make it once with `surveyDesign`. */
export interface SurveyDesign {
  rows: number;
  weights: Float64Array;
  startWeights: Float64Array | null;
  /** Rows that share margins and stratum. */
  cells: {
    count: number;
    cellOfRow: Int32Array;
    bases: Int32Array;
    weightSums: Float64Array;
    weightSquares: Float64Array;
    strata: Int32Array;
  };
  regression: CalibrationRegression | null;
  /** Primary sampling units in every stratum, and n/(n−1) × (1 − n/N). */
  strata: { count: number; stratumOfRow: Int32Array; units: Int32Array; factors: Float64Array };
  clusters: { count: number; clusterOfRow: Int32Array; strata: Int32Array } | null;
}

/** A design that no variance can be estimated from. Names the rule and what was found. */
export class DesignError extends Error {
  override readonly name = "DesignError";
}

/**
 * Prepares a design: groups rows into cells and factorises the margins' cross-product.
 *
 * One stage of sampling with primary sampling units drawn with replacement, or without it under a finite population
 * correction. Source: T. Lumley, *Complex Surveys* (Wiley 2010), ch. 2 and 7; R: `survey::svydesign`, `svyrecvar`.
 *
 * A sample of one single unit has a NaN variance.
 *
 * @throws DesignError if lengths differ, a cluster lies in two strata, one of several strata holds a single unit,
 *   or the population sizes of a stratum differ or are smaller than its sample
 */
export function surveyDesign(specification: SurveyDesignSpecification): SurveyDesign {
  const { weights, calibration, clusters: clusterOfRow } = specification;
  const rows = weights.length;
  const margins = calibration?.margins ?? [];
  const stratumOfRow = specification.strata ?? new Int32Array(rows);
  for (const column of [
    stratumOfRow,
    calibration?.startWeights,
    clusterOfRow,
    specification.populationSizes,
    ...margins
  ])
    if (column && column.length !== rows) throw new DesignError(`length: ${column.length} values for ${rows} weights`);

  const { count, cellOfRow, codes } = marginCells(
    [...margins, stratumOfRow].map((column, index) => ({
      name: index < margins.length ? `margin ${index}` : "stratum",
      codes: column,
      count: codeCount(column)
    })),
    rows
  );
  const startSums = new Float64Array(count);
  const cells = {
    count,
    cellOfRow,
    bases: new Int32Array(count),
    weightSums: new Float64Array(count),
    weightSquares: new Float64Array(count),
    strata: codes[margins.length] ?? new Int32Array(0)
  };
  for (let row = 0; row < rows; row++) {
    const cell = cellOfRow[row]!;
    const weight = weights[row]!;
    cells.bases[cell]!++;
    cells.weightSums[cell]! += weight;
    cells.weightSquares[cell]! += weight * weight;
    if (calibration) startSums[cell]! += calibration.startWeights[row]!;
  }
  const strataCount = codeCount(stratumOfRow);
  const clusters = clusterOfRow ? clusterStrata(clusterOfRow, stratumOfRow) : null;
  const units = new Int32Array(strataCount);
  for (const stratum of clusters ? clusters.strata : stratumOfRow) units[stratum]!++;
  return {
    rows,
    weights,
    startWeights: calibration?.startWeights ?? null,
    cells,
    regression: calibration ? calibrationRegression(codes.slice(0, margins.length), startSums) : null,
    strata: {
      count: strataCount,
      stratumOfRow,
      units,
      factors: varianceFactors(units, stratumOfRow, specification.populationSizes)
    },
    clusters
  };
}

function clusterStrata(clusterOfRow: Int32Array, stratumOfRow: Int32Array) {
  const count = codeCount(clusterOfRow);
  const strata = new Int32Array(count).fill(-1);
  clusterOfRow.forEach((cluster, row) => {
    const stratum = stratumOfRow[row]!;
    if (strata[cluster]! >= 0 && strata[cluster] !== stratum)
      throw new DesignError(`nesting: cluster ${cluster} lies in strata ${strata[cluster]} and ${stratum}`);
    strata[cluster] = stratum;
  });
  const gap = strata.indexOf(-1);
  if (gap >= 0) throw new DesignError(`numbering: no row lies in cluster ${gap} of ${count}`);
  return { count, clusterOfRow, strata };
}

function varianceFactors(units: Int32Array, stratumOfRow: Int32Array, sizes?: Float64Array): Float64Array {
  const populations = new Float64Array(units.length).fill(sizes ? NaN : Infinity);
  sizes?.forEach((size, row) => {
    const stratum = stratumOfRow[row]!;
    if (populations[stratum]! >= 0 && populations[stratum] !== size)
      throw new DesignError(`population size: stratum ${stratum} has ${populations[stratum]} and ${size}`);
    populations[stratum] = size;
  });
  return Float64Array.from(units, (unitCount, stratum) => {
    const population = populations[stratum]!;
    if (population < unitCount)
      throw new DesignError(`population size: stratum ${stratum} has ${unitCount} units of ${population}`);
    if (unitCount === population) return 0;
    if (unitCount === 1 && units.length === 1) return NaN;
    if (unitCount === 1) throw new DesignError(`lonely unit: stratum ${stratum} has a single sampling unit`);
    return (unitCount / (unitCount - 1)) * (1 - unitCount / population);
  });
}
