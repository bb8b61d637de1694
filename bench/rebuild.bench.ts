import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeWave } from "../loaders/synthetic/writeWave.js";
import { crossTables, surveyTables } from "../loaders/tables/tableNames.js";
import { stageSource } from "../publish/stageSource.js";

/** Polls in the project that is built; fewer give a quick look. */
const POLLS = Number(process.env.BENCH_POLLS ?? 100);
const RESPONDENTS = Number(process.env.BENCH_RESPONDENTS ?? 12_500);

/** Prints what a build did, its time and its memory, from within the process. */
const script = `
const started = performance.now();
const { buildSite } = await import("./publish/buildSite.js");
const { projectPaths } = await import("./publish/paths.js");
const done = await buildSite(projectPaths(), () => undefined);
process.stdout.write(JSON.stringify({ done, memory: process.resourceUsage().maxRSS / 1024, seconds: (performance.now() - started) / 1000 }));
`;

/** A project of the repository's code and pages with synthetic polls as its only surveys beside the repository's. */
async function largeProject(polls: number): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "bench-"));
  for (const path of ["loaders", "publish", "src", "data", "observablehq.config.ts", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(path, join(root, path), { recursive: true, filter: (from) => !/\.observablehq|releases/.test(from) });
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "build.mts"), script);
  const seedData = join(root, "seed");
  for (let poll = 0; poll < polls; poll++) {
    const day = new Date(Date.UTC(2024, 5, 1 + 3 * poll)).toISOString().slice(0, 10);
    const study = `poll-${String(poll).padStart(3, "0")}`;
    rmSync(seedData, { recursive: true, force: true });
    cpSync("data", seedData, { recursive: true, filter: (from) => !from.includes("releases") });
    await writeWave(seedData, {
      study, seed: study, respondents: RESPONDENTS, selection: "ekp", like: "ekp-2024-05", fieldwork: { from: day, to: day }
    });
    for (const path of [`studies/${study}.yaml`, `extracts/${study}.csv`, `truth/${study}.yaml`])
      cpSync(join(seedData, path), join(root, "data", path));
  }
  rmSync(seedData, { recursive: true, force: true });
  return root;
}

function build(root: string, print: (line: string) => void, name: string): void {
  const env = { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}` };
  const started = performance.now();
  const output = execFileSync(process.execPath, ["--import", "tsx", "build.mts"], { cwd: root, env, maxBuffer: 2 ** 26 }).toString();
  const whole = ((performance.now() - started) / 1000).toFixed(1);
  const { done, memory } = JSON.parse(output) as { done: { rebuilt: string[]; crossed: string[]; rendered: boolean; baked: string[] }; memory: number };
  print(`${name}: ${whole} s; studies made ${done.rebuilt.length}, cross-study tables ${done.crossed.length}, `
    + `Framework ${done.rendered ? "ran" : "not run"}, pages drawn ${done.baked.length}; peak memory ${memory.toFixed(0)} MB`);
}

/** Framework by itself on the same sources, every loader's output in its cache: it looks at no content. */
async function bareFramework(root: string, print: (line: string) => void): Promise<void> {
  const names = [...crossTables, ...surveyTables(join(root, "data"))];
  const site = join(root, "dist", "data");
  const packages = join(root, ".build", "packages");
  const kept = readdirSync(packages, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const stage = join(root, "bare");
  await stageSource(join(root, "src"), stage, [
    ...names.map((name) => ({ path: `data/${name}.parquet`, content: { file: join(site, `${name}.parquet`) } })),
    { path: "data/tables.json", content: { file: join(site, "tables.json") } },
    ...kept.map((file) => ({ path: file.slice(packages.length + 18), content: { file } }))
  ]);
  const bin = join(root, "node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  for (const run of ["cold", "warm"]) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [bin, "build"], {
      cwd: root, stdio: "ignore",
      env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}`, VOZRAST_STAGE: "bare", VOZRAST_OUTPUT: "bare-dist", OBSERVABLE_TELEMETRY_DISABLE: "1" }
    });
    print(`bare observable build, ${run} cache: ${((performance.now() - started) / 1000).toFixed(1)} s${status === 0 ? "" : " (failed)"}`);
  }
}

/** A full build, one with nothing changed, one with one poll changed, and Framework by itself; at two numbers of polls. */
export async function run(print: (line: string) => void): Promise<void> {
  for (const polls of [Math.ceil(POLLS / 4), POLLS]) {
    print(`${polls} polls of ${RESPONDENTS} respondents`);
    const root = await largeProject(polls);
    try {
      build(root, print, "full build");
      build(root, print, "nothing changed");
      const extract = join(root, "data", "extracts", "poll-000.csv");
      const lines = readFileSync(extract, "utf8").split("\n");
      writeFileSync(extract, [...lines.slice(0, 1), ...lines.slice(2)].join("\n"));
      build(root, print, "one poll changed");
      mkdirSync(dirname(join(root, "src", "methods.md")), { recursive: true });
      appendFileSync(join(root, "src", "methods.md"), "\n");
      build(root, print, "one page changed");
      await bareFramework(root, print);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}
