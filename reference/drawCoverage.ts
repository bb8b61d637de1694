import { writeFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Sampling } from "./simulateCoverage.js";
import { simulateCoverage } from "./simulateCoverage.js";

/** Writes docs/methods/coverage.svg and prints the figures that docs/methods/statistics.md quotes. */
const METHODS = ["mean", "logit", "beta", "wilson"] as const;
const SHOWN = 60;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const rows = (["probability", "opt_in"] as Sampling[]).flatMap((sampling) => {
  const runs = METHODS.map((method) => ({
    method,
    ...simulateCoverage(sampling, method, { samples: 2000, respondents: 600, level: 0.95, seed: 2024 })
  }));
  for (const { method, covered, truth } of runs)
    console.log(`${sampling} ${method}: ${percent(covered)} of 2,000 intervals hold the true ${percent(truth)}`);
  const { intervals, truth, covered } = runs[2]!;
  const drawn = sampling === "probability" ? "Drawn by lot" : "Opt-in";
  const panel = `${drawn}: ${percent(covered)} of intervals hold the truth`;
  return intervals
    .slice(0, SHOWN)
    .map(({ low, high }, sample) => ({ panel, sample, low, high, truth, holds: low <= truth && truth <= high }));
});

const { document } = parseHTML("<html></html>");
const chart = Plot.plot({
  document: document as unknown as Document,
  width: 720,
  height: 420,
  marginLeft: 20,
  marginBottom: 50,
  insetTop: 6,
  x: { label: "share of users, raked to sex and age, 95 % interval", percent: true, grid: true },
  y: { axis: null },
  fx: { label: null },
  color: { domain: [true, false], range: ["#44546a", "#c0392b"] },
  style: { fontFamily: "sans-serif", fontSize: "12px", background: "white" },
  marks: [
    Plot.ruleY(rows, { fx: "panel", y: "sample", x1: "low", x2: "high", stroke: "holds", strokeWidth: 2 }),
    Plot.ruleX(rows.slice(0, 1), { x: "truth", stroke: "black", strokeDasharray: "4 3" })
  ]
});
const svg = chart.outerHTML.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
writeFileSync(new URL("../docs/methods/coverage.svg", import.meta.url), svg);
