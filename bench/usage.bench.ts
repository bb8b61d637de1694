import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { usageCodebook, writeUsage } from "./makeUsage.js";

const worker = fileURLToPath(new URL("usageLarge.ts", import.meta.url));
const build = fileURLToPath(new URL("../.build/", import.meta.url));
const data = fileURLToPath(new URL("../data/", import.meta.url));
const rows = 5_000_000;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A usage extract of 1 GB from the file to its published tables, beside DuckDB's copy of the same rows to Parquet. */
export function run(print: (line: string) => void): void {
  mkdirSync(build, { recursive: true });
  const folder = mkdtempSync(join(build, "usage-bench-"));
  try {
    const root = join(folder, "data");
    cpSync(data, root, { recursive: true });
    const bytes = writeUsage(join(root, "extracts", "usage-large.csv"), "windows-1251", rows);
    writeFileSync(join(root, "studies", "usage-large.yaml"), usageCodebook("usage-large.csv", bytes, rows));
    const copy = join(folder, "utf8.csv");
    writeUsage(copy, "utf-8", rows);
    const runs = [1, 2].map(() => ({
      duckdb: start("copy", copy, join(folder, "copy.parquet")),
      ours: start("usage-large", root, join(folder, "tables"))
    }));
    const best = (own: readonly Run[]) => own.reduce((a, b) => (b.seconds < a.seconds ? b : a));
    const [duckdb, ours] = [best(runs.map((own) => own.duckdb)), best(runs.map((own) => own.ours))];
    print(
      `usage extract of ${rows} rows, ${gigabytes(bytes)} in windows-1251, to published tables: ${ours.seconds.toFixed(1)} s ` +
        `(best of 2), peak memory of the process ${Math.max(...runs.map((own) => own.ours.megabytes)).toFixed(0)} MB (allowed: 1000)`
    );
    print(
      `  DuckDB copies the same rows in UTF-8, ${gigabytes(statSync(copy).size)}, to Parquet: ${duckdb.seconds.toFixed(1)} s ` +
        `(best of 2), ${duckdb.megabytes.toFixed(0)} MB; ratio ${(ours.seconds / duckdb.seconds).toFixed(2)} (allowed: 3)`
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(job: string, path: string, target: string): Run {
  return JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", worker, job, path, target], { encoding: "utf8" })
  ) as Run;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
