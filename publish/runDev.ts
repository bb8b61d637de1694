import { spawn } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { putFolder } from "../loaders/tables/putFolder.js";
import type { TableList } from "../loaders/tables/tableList.js";
import { cacheTables } from "./cacheTables.js";
import { projectPaths } from "./paths.js";
import { startProblemFeed } from "./problemFeed.js";
import { previewFramework } from "./runFramework.js";
import { watchTree } from "./watchTree.js";

/** Quiet time after the last write before a change is taken up, in ms: editors save in several steps. */
const SETTLE = 200;

const paths = projectPaths();
const feed = await startProblemFeed();
/** Data of the last good version, without what pages do not read. */
const good = join(paths.build, "preview", "data");
let shown: TableList = {};
const unread = ["extracts", "releases"].map((folder) => join(paths.data, folder));

/**
 * Makes tables in a process of its own, so that edited loader code is read afresh; resolves with what is wrong, or
 * null.
 */
function makeTables(): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ["--import", "tsx", join(paths.root, "publish", "runTables.ts")], {
      cwd: paths.root,
      stdio: ["ignore", "inherit", "pipe"]
    });
    let problem = "";
    child.stderr.on("data", (chunk: Buffer) => (problem += chunk.toString()));
    child.on("close", (code) => done(code === 0 ? null : problem.trim()));
  });
}

/**
 * Makes tables again. While an edit is invalid the last good tables and codebooks stay on screen, with what is wrong
 * above them.
 */
async function remake(): Promise<void> {
  const problem = await makeTables();
  feed.tell(problem);
  if (problem !== null) return console.error(`${problem}\nThe last good version stays on screen.`);
  await keepCodebooks();
  shown = await cacheTables(paths, shown);
  await touchEntries();
}

/** Keeps the codebooks that the tables were made from: pages are made from these, not from an edit under way. */
async function keepCodebooks(): Promise<void> {
  const next = `${good}.next`;
  await rm(next, { recursive: true, force: true });
  await cp(paths.data, next, { recursive: true, filter: (from) => !unread.includes(from) });
  await putFolder(next, good);
}

/**
 * Touches the loaders of generated pages, which is what makes Framework run them again, and then its configuration,
 * which makes it look for new studies and reload every open page.
 */
async function touchEntries(): Promise<void> {
  const now = new Date();
  for (const entry of await readdir(paths.src, { recursive: true, withFileTypes: true }))
    if (entry.name.endsWith(".md.ts")) utimesSync(join(entry.parentPath, entry.name), now, now);
  utimesSync(join(paths.root, "observablehq.config.ts"), now, now);
}

let running = remake();
let timer: NodeJS.Timeout | undefined;
await running;
// Nothing good so far: pages tell what is wrong with what there is.
if (!existsSync(good)) await keepCodebooks();
for (const folder of [paths.data, join(paths.root, "loaders")])
  await watchTree(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(remake)), SETTLE);
  });
process.exitCode = await previewFramework(paths.root, good, process.argv.slice(2), feed.port);
process.exit();
