import { spawn } from "node:child_process";
import { existsSync, utimesSync, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { projectPaths } from "./paths.js";
import { startProblemFeed } from "./problemFeed.js";
import { previewFramework } from "./runFramework.js";

/** Quiet time after the last write before a change is taken up, in ms: editors save in several steps. */
const SETTLE = 200;

const paths = projectPaths();
const feed = await startProblemFeed();

/** Makes tables in a process of its own, so that edited loader code is read afresh; resolves with what is wrong, or null. */
function makeTables(): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(paths.root, "publish", "runTables.ts")], {
      cwd: paths.root, stdio: ["ignore", "inherit", "pipe"]
    });
    let problem = "";
    child.stderr.on("data", (chunk: Buffer) => (problem += chunk.toString()));
    child.on("close", (code) => done(code === 0 ? null : problem.trim()));
  });
}

/**
 * Touches the loader entries, which is what makes Framework's preview run them again and reload the page. While an edit
 * is invalid the last good tables stay on screen, with what is wrong above them.
 */
async function remake(): Promise<void> {
  const problem = await makeTables();
  feed.tell(problem);
  if (problem !== null) return console.error(`${problem}\nThe last good version stays on screen.`);
  const now = new Date();
  for (const entry of await readdir(paths.src, { recursive: true, withFileTypes: true }))
    if (/\.(parquet|json|md)\.ts$/.test(entry.name)) utimesSync(join(entry.parentPath, entry.name), now, now);
}

let running = remake();
let timer: NodeJS.Timeout | undefined;
await running;
for (const folder of [paths.data, join(paths.root, "loaders")].filter(existsSync))
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(remake)), SETTLE);
  });
process.exitCode = await previewFramework(paths.root, process.argv.slice(2), feed.port);
process.exit();
