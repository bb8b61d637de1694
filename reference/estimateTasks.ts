import { contrast, covarianceMatrix } from "../src/statistics/contrast.js";
import { degreesOfFreedom } from "../src/statistics/degreesOfFreedom.js";
import { designEffect } from "../src/statistics/designEffect.js";
import { domainMeans, rowsOf } from "../src/statistics/domainMeans.js";
import type { Linearised } from "../src/statistics/linearised.js";
import { linearisedMean, linearisedRatio, linearisedTotal } from "../src/statistics/linearised.js";
import { betaInterval, logitInterval, meanInterval, wilsonInterval } from "../src/statistics/shareInterval.js";
import type { Interval } from "../src/statistics/shareInterval.js";
import type { Condition } from "./caseFile.js";
import type { WeighedSample } from "./caseDesign.js";
import { oneOf } from "./closedSet.js";

/** Options that say which rows answered, common to most tasks. */
export interface Answered {
  column: string;
  in: readonly (string | number)[];
  exclude?: readonly (string | number)[];
  where?: readonly Condition[];
}

/** Values of a numeric column, NaN where it is empty or excluded. */
export function measured({ sample }: WeighedSample, column: string, exclude: readonly (string | number)[] = []) {
  const excluded = sample.listed(column, exclude);
  return sample.numbers(column).map((value, row) => (excluded[row] ? NaN : value));
}

/** 1 where the answer is one of the list, 0 for any other, NaN where it is empty or excluded. */
export function indicator({ sample }: WeighedSample, { column, in: list, exclude = [] }: Omit<Answered, "where">) {
  const excluded = sample.listed(column, exclude);
  const chosen = sample.listed(column, list);
  return Float64Array.from(sample.text(column), (value, row) =>
    value === "" || excluded[row] ? NaN : Number(chosen[row])
  );
}

/** n, estimate and se of one estimate. */
export function figure({ design }: WeighedSample, part: Linearised) {
  const { estimate, standardError } = contrast(design, [part], [1]);
  return { n: part.base, estimate, se: standardError };
}

type EstimateOf = (of: WeighedSample, values: Float64Array, mask: Uint8Array) => Linearised;
const meanOf: EstimateOf = ({ design }, values, mask) => linearisedMean(design, values, mask);
const totalOf: EstimateOf = ({ design }, values, mask) => linearisedTotal(design, values, mask);

/** Estimates of a column's categories: `proportions` and `totals`. */
function byCategory(of: WeighedSample, task: Answered & { covariance?: boolean }, estimateOf: EstimateOf) {
  const mask = of.sample.where(task.where);
  const excluded = (task.exclude ?? []).map(String);
  const levels = of.sample.levels(task.column).filter((level) => !excluded.includes(level));
  const values = levels.map((level) => indicator(of, { ...task, in: [level] }));
  const estimates = values.map((each) => estimateOf(of, each, mask));
  const categories = levels.map((level, index) => {
    const { estimate, se } = figure(of, estimates[index]!);
    const count = values[index]!.reduce((sum, value, row) => sum + (mask[row] && value === 1 ? 1 : 0), 0);
    return [level, { count, estimate, se }];
  });
  const matrix = task.covariance ? covarianceMatrix(of.design, estimates) : null;
  const size = levels.length;
  return {
    n: estimates[0]?.base ?? 0,
    categories: Object.fromEntries(categories) as Record<string, unknown>,
    ...(matrix && { covariance: levels.map((_, row) => [...matrix.subarray(row * size, (row + 1) * size)]) })
  };
}

export const proportions = (of: WeighedSample, task: Answered) => byCategory(of, task, meanOf);
export const totals = (of: WeighedSample, task: Answered) => byCategory(of, task, totalOf);

export function share(of: WeighedSample, task: Answered) {
  return figure(of, meanOf(of, indicator(of, task), of.sample.where(task.where)));
}

export function mean(of: WeighedSample, task: Answered) {
  return figure(of, meanOf(of, measured(of, task.column, task.exclude), of.sample.where(task.where)));
}

export function total(of: WeighedSample, task: Answered) {
  return figure(of, totalOf(of, measured(of, task.column, task.exclude), of.sample.where(task.where)));
}

export function ratio(of: WeighedSample, task: { numerator: string; denominator: string; where?: Condition[] }) {
  const [numerator, denominator] = [measured(of, task.numerator), measured(of, task.denominator)];
  return figure(of, linearisedRatio(of.design, numerator, denominator, of.sample.where(task.where)));
}

/** Means of a variable in all groups at once, through the bulk function that the report uses. */
function byGroup(of: WeighedSample, values: Float64Array, by: readonly string[], where?: readonly Condition[]) {
  const within = of.sample.where(where);
  const groups = [...of.sample.groups(by)];
  const masks = groups.map(([, mask]) => mask.map((inside, row) => inside && within[row]!));
  const { base, estimate, standardError } = domainMeans(of.design, [values], masks);
  return {
    n: base.reduce((sum, n) => sum + n, 0),
    groups: Object.fromEntries(
      groups.map(([key], index) => [key, { n: base[index]!, estimate: estimate[index]!, se: standardError[index]! }])
    )
  };
}

export const shareBy = (of: WeighedSample, task: Answered & { by: string[] }) =>
  byGroup(of, indicator(of, task), task.by, task.where);

export const meanBy = (of: WeighedSample, task: Answered & { by: string[] }) =>
  byGroup(of, measured(of, task.column, task.exclude), task.by, task.where);

export function sizeBy(of: WeighedSample, task: { by: string[]; where?: Condition[] }) {
  const within = of.sample.where(task.where);
  const groups = [...of.sample.groups(task.by)];
  const complete = within.map((inside, row) => Number(inside && groups.some(([, mask]) => mask[row])));
  const entries = groups.map(([key, mask]) => {
    const member = Float64Array.from(mask);
    const n = mask.reduce((sum, inside, row) => sum + Number(inside && complete[row]), 0);
    const size = figure(of, totalOf(of, member, complete));
    const part = figure(of, meanOf(of, member, complete));
    return [key, { n, total: size.estimate, totalSe: size.se, share: part.estimate, shareSe: part.se }];
  });
  return { groups: Object.fromEntries(entries) as Record<string, unknown> };
}

const METHODS = ["mean", "logit", "xlogit", "beta", "wilson"] as const;

export function shareCI(of: WeighedSample, task: Answered & { methods: string[]; levels: string[] }) {
  const { design } = of;
  const mask = of.sample.where(task.where);
  const values = indicator(of, task);
  const { base, weightSum, estimate, standardError, effectiveBase } = domainMeans(design, [values], [mask]);
  const [n, p, se] = [base[0]!, estimate[0]!, standardError[0]!];
  const rows = rowsOf(mask).filter((row) => !Number.isNaN(values[row]!));
  const df = degreesOfFreedom(design, rows);
  const nrowDesign = design.startWeights ? design.rows : n;
  const interval = (method: (typeof METHODS)[number], level: number): Interval => {
    if (!(df >= 1)) return { low: NaN, high: NaN };
    if (method === "mean") return meanInterval(p, se, df, level);
    if (!(se > 0)) return { low: NaN, high: NaN };
    if (method === "beta") return betaInterval(p, se, df, nrowDesign, level);
    return method === "wilson" ? wilsonInterval(p, se, df, level) : logitInterval(p, se, df, level);
  };
  const ci = task.levels.map((level) => {
    const byMethod = task.methods.map((given) => {
      const { low, high } = interval(oneOf(given, METHODS, "interval method"), Number(level));
      return [given, [low, high]];
    });
    return [level, Object.fromEntries(byMethod)];
  });
  const deff = designEffect(se, p * (1 - p), n, weightSum[0]!);
  return {
    n,
    df,
    nrowDesign,
    estimate: p,
    se,
    ci: Object.fromEntries(ci) as Record<string, unknown>,
    deff: deff.withoutReplacement,
    deffReplace: deff.withReplacement,
    kishDeff: n / effectiveBase[0]!,
    kishEffectiveN: effectiveBase[0]!,
    varianceEffectiveN: se > 0 ? (p * (1 - p)) / se ** 2 : NaN
  };
}
