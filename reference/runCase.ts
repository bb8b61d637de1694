import { holm } from "../src/statistics/holm.js";
import type { WeighedSample } from "./caseDesign.js";
import { weighSample } from "./caseDesign.js";
import type { CaseFile, Family, Task } from "./caseFile.js";
import { onlyKnown, oneOf } from "./closedSet.js";
import { chisq, difference, waveChange } from "./compareTasks.js";
import { penetration, representation } from "./countTasks.js";
import * as estimate from "./estimateTasks.js";
import { quantiles, rating } from "./ratingTasks.js";

/** Options of every task on one sample, besides `key`, `op` and `about`. */
const ANSWERED = ["column", "exclude", "where"];
const SAMPLE_OPS = {
  proportions: { options: [...ANSWERED, "covariance"], run: estimate.proportions },
  totals: { options: [...ANSWERED, "covariance"], run: estimate.totals },
  share: { options: [...ANSWERED, "in"], run: estimate.share },
  mean: { options: ANSWERED, run: estimate.mean },
  total: { options: ANSWERED, run: estimate.total },
  ratio: { options: ["numerator", "denominator", "where"], run: estimate.ratio },
  shareBy: { options: [...ANSWERED, "in", "by"], run: estimate.shareBy },
  meanBy: { options: [...ANSWERED, "by"], run: estimate.meanBy },
  sizeBy: { options: ["by", "where"], run: estimate.sizeBy },
  shareCI: { options: [...ANSWERED, "in", "methods", "levels"], run: estimate.shareCI },
  quantiles: { options: [...ANSWERED, "quantiles", "level"], run: quantiles },
  rating: {
    options: [...ANSWERED, "valid", "level", "quantiles", "topBox", "bottomBox"],
    run: rating
  },
  difference: { options: [...ANSWERED, "in", "groups", "level"], run: difference },
  chisq: { options: ["rows", "cols", "where"], run: chisq }
} as const;
const WAVE_OPS = { waveDifference: { options: [...ANSWERED, "in", "level"], run: waveChange } } as const;
const COUNT_OPS = {
  penetration: { options: ["users", "population", "by"], run: penetration },
  representation: { options: ["sample", "population", "by", "weight"], run: representation }
} as const;

type Results = Record<string, unknown>;

/**
 * Computes every figure of a case, in the shape of its `expected.json`.
 *
 * @throws Error naming an unknown op, design type or option
 */
export function runCase(file: CaseFile): unknown {
  if (file.waves) return plain(runWaves(file));
  if (!file.design) return plain({ results: resultsOf(file, COUNT_OPS, file.table) });
  const rows = file.table(file.files.sample!);
  const { separateBy } = file.design;
  if (separateBy === undefined) {
    const of = weighSample(file.design, file.columns, rows, file.table);
    return plain({ rows: of.rows, weights: of.weights, results: resultsOf(file, SAMPLE_OPS, of) });
  }
  const values = file.columns[separateBy]?.levels ?? [...new Set(rows.map((row) => row[separateBy]!))];
  const parts = values.map((value) => {
    const own = rows.filter((row) => row[separateBy] === value);
    return [value, resultsOf(file, SAMPLE_OPS, weighSample(file.design!, file.columns, own, file.table))];
  });
  return plain({ results: Object.fromEntries(parts) as Results });
}

function runWaves(file: CaseFile): unknown {
  const waves = new Map<string, WeighedSample>();
  for (const [name, wave] of Object.entries(file.waves!))
    waves.set(name, weighSample(wave.design, file.columns, file.table(wave.sample), file.table));
  const entries = [...waves];
  return {
    rows: Object.fromEntries(entries.map(([name, { rows }]) => [name, rows])),
    weights: Object.fromEntries(entries.map(([name, { weights }]) => [name, weights.summary])),
    results: resultsOf(file, WAVE_OPS, waves)
  };
}

type Ops<Subject> = Record<string, { options: readonly string[]; run: (of: Subject, task: never) => object }>;

function resultsOf<Subject>(file: CaseFile, ops: Ops<Subject>, of: Subject): Results {
  const results: Results = {};
  for (const task of file.tasks) {
    const op = ops[oneOf(task.op, Object.keys(ops), `op of task ${task.key}`)]!;
    onlyKnown(task, ["key", "op", "about", ...op.options], `task ${task.key} (${task.op})`);
    const withLevel: Task = { ...task, level: task.level ?? file.level };
    results[task.key] = op.run(of, withLevel as never);
  }
  for (const family of file.families) adjustFamily(results, family);
  return results;
}

/** Adds `pHolm` to every member of a family and a line about the family itself. */
function adjustFamily(results: Results, { key, of, alpha }: Family): void {
  const members = of.map((name) => {
    const member = results[name] as { p?: number; pHolm?: number } | undefined;
    if (member?.p === undefined) throw new Error(`family ${key}: ${name} has no p value`);
    return member;
  });
  const adjusted = holm(members.map(({ p }) => p!));
  members.forEach((member, index) => (member.pHolm = adjusted[index]!));
  results[`family:${key}`] = {
    tests: adjusted.filter((p) => !Number.isNaN(p)).length,
    significant: adjusted.filter((p) => p < alpha).length
  };
}

/** JSON as the reference has it: what is not defined is null. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
