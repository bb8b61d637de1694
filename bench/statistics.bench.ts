import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { domainShares } from "../src/statistics/domainShares.js";
import type { Margin } from "../src/statistics/margin.js";
import { rake } from "../src/statistics/rake.js";
import { shareInterval } from "../src/statistics/shareInterval.js";
import { surveyDesign } from "../src/statistics/surveyDesign.js";
import type { BenchPoll } from "./makePoll.js";
import { CATEGORIES, MARGINS, makePoll, populationOf } from "./makePoll.js";

const SCRIPT = fileURLToPath(new URL("statistics.R", import.meta.url));

/** Raking and estimates against R's survey package: the same files, one run. */
export function run(print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "statistics-bench-"));
  try {
    const margins = join(folder, "margins.csv");
    writeMargins(margins);
    benchPoll(folder, margins, print);
    benchLarge(folder, margins, print);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** 12,500 respondents: raking, then 60 options × 40 domain categories with standard errors and intervals. */
function benchPoll(folder: string, margins: string, print: (line: string) => void): void {
  const poll = makePoll(12_500, 60);
  const file = join(folder, "poll.csv");
  writePoll(file, poll);
  const times = Array.from({ length: 5 }, () => estimatePoll(poll));
  const best = times.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  const first = times[0]!;
  print(`poll of 12,500, 2,400 cells: ${seconds(first.seconds)} (first), ${seconds(best.seconds)} (best of 5)`);
  const r = runR("poll", file, margins);
  if (!r) return print("  R with the survey package is missing: not compared");
  const theirs = r.rake![0]! + r.estimates![0]!;
  const [share, error] = r.check!;
  print(
    `  R: rake ${seconds(r.rake![0]!)} + svyby/svyciprop ${seconds(r.estimates![0]!)}; ` +
      `${ratio(theirs, first.seconds)} (needed: 20)`
  );
  print(
    `  mean share ${first.meanShare.toFixed(10)} (R ${share!.toFixed(10)}), ` +
      `mean SE ${first.meanError.toFixed(8)} (R ${error!.toFixed(8)})`
  );
}

function estimatePoll({ codes, answers }: BenchPoll) {
  const started = performance.now();
  const base = new Float64Array(codes.age!.length).fill(1);
  const margins = MARGINS.map((name) => marginOf(name, codes[name]!));
  const { weights } = rake(base, margins);
  const design = surveyDesign({
    weights,
    calibration: { startWeights: base, margins: margins.map((margin) => margin.codes) }
  });
  const domains = Object.entries(CATEGORIES).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, category) => Uint8Array.from(codes[name]!, (code) => Number(code === category)))
  );
  const shares = domainShares(design, answers, domains);
  const intervals = Array.from(shares.estimate, (share, cell) =>
    shareInterval(
      "beta",
      {
        share,
        standardError: shares.standardError[cell]!,
        degreesOfFreedom: shares.degreesOfFreedom[cell]!,
        effectiveBase: shares.effectiveBase[cell]!,
        rows: design.rows
      },
      0.95
    )
  );
  if (intervals.some(({ low, high }) => !(low <= high))) throw new Error("an interval is not one");
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    seconds: (performance.now() - started) / 1000,
    meanShare: mean(shares.estimate),
    meanError: mean(shares.standardError)
  };
}

/** 1.5 million respondents to sex × age, district and education, in a process of its own to see its memory. */
function benchLarge(folder: string, margins: string, print: (line: string) => void): void {
  const file = join(folder, "large.csv");
  writePoll(file, makePoll(1_500_000, 0));
  const worker = fileURLToPath(new URL("rakeLarge.ts", import.meta.url));
  const output = execFileSync(process.execPath, ["--import", "tsx", worker, file], { encoding: "utf8" });
  const ours = JSON.parse(output) as { seconds: number; megabytes: number; largestMarginError: number };
  print(
    `raking 1.5 million: ${seconds(ours.seconds)}, margins met to ${ours.largestMarginError.toExponential(1)}, ` +
      `peak memory of the process ${ours.megabytes.toFixed(0)} MB (allowed: 500)`
  );
  const r = runR("large", file, margins);
  if (!r) return print("  R with the survey package is missing: not compared");
  print(`  R: rake ${seconds(r.rake![0]!)}; ${ratio(r.rake![0]!, ours.seconds)} (needed: 10)`);
}

/** Lines "name number …" of the R script; null where R or the package is missing. */
function runR(mode: string, file: string, margins: string): Record<string, number[]> | null {
  const has = spawnSync("Rscript", ["-e", "library(survey)"]);
  if (has.status !== 0) return null;
  const output = execFileSync("Rscript", [SCRIPT, mode, file, margins], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"]
  });
  const lines = output
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return Object.fromEntries(lines.map(([name, ...numbers]) => [name!, numbers.map(Number)]));
}

function marginOf(name: string, codes: Int32Array): Margin {
  return {
    name,
    codes,
    targets: populationOf(name),
    categories: Array.from(populationOf(name), (_, code) => String(code))
  };
}

function writeMargins(file: string): void {
  const lines = MARGINS.flatMap((name) =>
    Array.from(populationOf(name), (people, code) => `${name},${code},${people}`)
  );
  writeFileSync(file, ["margin,category,population", ...lines].join("\n"));
}

function writePoll(file: string, { codes, answers }: BenchPoll): void {
  const columns = [...Object.entries(codes), ...answers.map((answer, option) => [`option${option}`, answer] as const)];
  const out = openSync(file, "w");
  writeSync(out, `${columns.map(([name]) => name).join(",")}\n`);
  const rows = codes.age!.length;
  for (let start = 0; start < rows; start += 10_000) {
    let text = "";
    for (let row = start; row < Math.min(rows, start + 10_000); row++)
      text += `${columns.map(([, values]) => values[row]).join(",")}\n`;
    writeSync(out, text);
  }
  closeSync(out);
}

const seconds = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} s`;
const ratio = (theirs: number, ours: number) => `${(theirs / ours).toFixed(0)} times as fast`;
