import { domainDifferences } from "../src/statistics/domainDifferences.js";
import { linearisedMean } from "../src/statistics/linearised.js";
import { raoScott } from "../src/statistics/raoScott.js";
import type { TableSide } from "../src/statistics/raoScott.js";
import { waveDifference } from "../src/statistics/testDifference.js";
import type { WeighedSample } from "./caseDesign.js";
import type { Condition } from "./caseFile.js";
import { onlyKnown } from "./closedSet.js";
import type { Answered } from "./estimateTasks.js";
import { figure, indicator, share } from "./estimateTasks.js";

/** Difference of two groups of one sample, first minus second. */
export function difference(of: WeighedSample, task: Answered & { groups: Record<string, Condition[]>; level: number }) {
  const values = indicator(of, task);
  const names = Object.keys(task.groups);
  if (names.length !== 2) throw new Error(`difference ${names.join(", ")}: two groups are needed`);
  const masks = names.map((name) => of.sample.where([...(task.where ?? []), ...task.groups[name]!]));
  const [tested] = domainDifferences(of.design, [values], [{ first: masks[0]!, second: masks[1]! }], task.level);
  return {
    groups: Object.fromEntries(
      names.map((name, index) => [name, figure(of, linearisedMean(of.design, values, masks[index]!))])
    ),
    difference: tested!.difference,
    se: tested!.standardError,
    t: tested!.t,
    df: tested!.degreesOfFreedom,
    p: tested!.p,
    ciLow: tested!.interval.low,
    ciHigh: tested!.interval.high,
    pNormal: tested!.pNormal
  };
}

/** Change between two waves, second minus first. */
export function waveChange(waves: ReadonlyMap<string, WeighedSample>, task: Answered & { level: number }) {
  const figures = [...waves].map(([name, of]) => [name, share(of, task)] as const);
  if (figures.length !== 2) throw new Error(`waveDifference: ${figures.length} waves, two are needed`);
  const [first, second] = figures.map(([, { estimate, se }]) => ({ estimate, standardError: se }));
  const change = waveDifference(first!, second!, task.level);
  return {
    ...Object.fromEntries(figures),
    difference: change.difference,
    se: change.standardError,
    z: change.t,
    p: change.p,
    ciLow: change.interval.low,
    ciHigh: change.interval.high
  };
}

interface Side {
  column: string;
  exclude?: string[];
  groups?: Record<string, string[]>;
}

/** Rao–Scott test of a two-way table. */
export function chisq(of: WeighedSample, task: { rows: Side; cols: Side; where?: Condition[] }) {
  const within = of.sample.where(task.where);
  const sides = [task.rows, task.cols].map((side) => tableSide(of, side));
  const inTable = within.map((inside, row) => Number(inside && sides.every(({ codes }) => codes[row]! >= 0)));
  const [rows, columns] = sides.map((side) => occurring(side, inTable));
  const test = raoScott(of.design, rows!, columns!);
  return {
    n: test.base,
    nDesign: of.design.rows,
    rows: rows!.names,
    cols: columns!.names,
    cellShares: rows!.names.map((_, row) => [
      ...test.cellShares.subarray(row * columns!.count, (row + 1) * columns!.count)
    ]),
    pearsonX2: test.pearson,
    chisqDf: test.firstOrder.degreesOfFreedom,
    chisqP: test.firstOrder.p,
    meanGeneralisedDeff: test.meanGeneralisedDeff,
    F: test.secondOrder.f,
    ndf: test.secondOrder.ndf,
    ddf: test.secondOrder.ddf,
    FP: test.secondOrder.p
  };
}

type NamedSide = TableSide & { names: readonly string[] };

/** Categories of a side: the levels that are not excluded, or the declared groups of them. */
function tableSide({ sample }: WeighedSample, side: Side): NamedSide {
  onlyKnown(side, ["column", "exclude", "groups"], "side of chisq");
  const levels = sample.levels(side.column);
  const kept = levels.filter((level) => !(side.exclude ?? []).includes(level));
  const groups = side.groups ?? Object.fromEntries(kept.map((level) => [level, [level]]));
  const names = Object.keys(groups);
  const groupOf = levels.map((level) =>
    kept.includes(level) ? names.findIndex((name) => groups[name]!.includes(level)) : -1
  );
  const codes = sample.codes(side.column).map((code) => (code < 0 ? -1 : groupOf[code]!));
  return { codes, count: names.length, names };
}

/** Leaves out of a side the rows outside the table and the categories that nobody in it has, as R does. */
function occurring({ codes, names }: NamedSide, inTable: Uint8Array): NamedSide {
  const present = names.filter((_, code) => codes.some((value, row) => inTable[row] && value === code));
  const newCode = names.map((name) => present.indexOf(name));
  return {
    codes: codes.map((code, row) => (inTable[row] ? newCode[code]! : -1)),
    count: present.length,
    names: present
  };
}
