import { degreesOfFreedom } from "../src/statistics/degreesOfFreedom.js";
import { rowsOf } from "../src/statistics/domainMeans.js";
import { linearisedMean } from "../src/statistics/linearised.js";
import { meanInterval } from "../src/statistics/shareInterval.js";
import type { QuantileEstimate } from "../src/statistics/weightedQuantiles.js";
import { weightedQuantiles } from "../src/statistics/weightedQuantiles.js";
import type { WeighedSample } from "./caseDesign.js";
import type { Answered } from "./estimateTasks.js";
import { figure, measured } from "./estimateTasks.js";

const quantileFigure = ({ quantile, interval, standardError }: QuantileEstimate) => ({
  quantile,
  ciLow: interval.low,
  ciHigh: interval.high,
  se: standardError
});

export function quantiles(of: WeighedSample, task: Answered & { quantiles: number[]; level: number }) {
  const values = measured(of, task.column, task.exclude);
  const estimates = weightedQuantiles(of.design, values, of.sample.where(task.where), task.quantiles, task.level);
  return {
    n: estimates[0]?.base,
    df: estimates[0]?.degreesOfFreedom,
    quantiles: Object.fromEntries(estimates.map((each, index) => [String(task.quantiles[index]), quantileFigure(each)]))
  };
}

interface RatingTask extends Answered {
  valid?: (string | number)[];
  level: number;
  quantiles: number[];
  topBox?: number[];
  bottomBox?: number[];
}

export function rating(of: WeighedSample, task: RatingTask) {
  const { design, sample } = of;
  const mask = sample.where(task.where);
  const valid = task.valid && sample.listed(task.column, task.valid);
  const values = measured(of, task.column, task.exclude).map((value, row) => (valid && !valid[row] ? NaN : value));
  const average = linearisedMean(design, values, mask);
  const { n, estimate, se } = figure(of, average);
  const df = degreesOfFreedom(
    design,
    rowsOf(mask).filter((row) => !Number.isNaN(values[row]!))
  );
  const squares = linearisedMean(
    design,
    values.map((value) => (value - estimate) ** 2),
    mask
  );
  const ends = (degrees: number) => {
    const { low, high } = meanInterval(estimate, se, degrees, task.level);
    return [low, high];
  };
  const quantilesBy = (rule: "math" | "school") =>
    weightedQuantiles(design, values, mask, task.quantiles, task.level, rule);
  const school = quantilesBy("school");
  const box = (list: number[]) =>
    figure(
      of,
      linearisedMean(
        design,
        values.map((value) => (Number.isNaN(value) ? NaN : Number(list.includes(value)))),
        mask
      )
    );
  return {
    n,
    nAll: design.rows,
    df,
    mean: estimate,
    se,
    normalCi: ends(Infinity),
    tCi: df >= 1 ? ends(df) : [NaN, NaN],
    standardDeviation: Math.sqrt((n / (n - 1)) * squares.estimate),
    quantiles: Object.fromEntries(
      quantilesBy("math").map((each, index) => [
        String(task.quantiles[index]),
        { ...quantileFigure(each), quantileSchool: school[index]!.quantile }
      ])
    ),
    ...(task.topBox && { topBox: box(task.topBox) }),
    ...(task.bottomBox && { bottomBox: box(task.bottomBox) }),
    ...(task.valid && {
      distribution: Object.fromEntries(task.valid.map((value) => [String(value), box([Number(value)])]))
    })
  };
}
