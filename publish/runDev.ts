import { existsSync, utimesSync, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectPaths } from "./paths.js";
import { previewFramework } from "./runFramework.js";

/** Quiet time after the last write before a change is taken up, in ms: editors save in several steps. */
const SETTLE = 200;

const paths = projectPaths();

/**
 * Touches the loader entries, which is what makes Framework's preview run them again and reload the page. The tables are
 * made first, in a process of their own so that edited loader code is read afresh; while an edit is invalid the last
 * good tables stay.
 */
async function remake(): Promise<void> {
  const made = spawnSync(process.execPath, ["--import", "tsx", join(paths.root, "publish", "runTables.ts")], {
    cwd: paths.root, stdio: "inherit"
  });
  if (made.status !== 0) return console.error("The last good tables stay on screen.");
  const now = new Date();
  for (const entry of await readdir(paths.src, { recursive: true, withFileTypes: true }))
    if (/\.(parquet|json|md)\.ts$/.test(entry.name)) utimesSync(join(entry.parentPath, entry.name), now, now);
}

await remake();
let timer: NodeJS.Timeout | undefined;
for (const folder of [paths.data, join(paths.root, "loaders")].filter(existsSync))
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void remake(), SETTLE);
  });
process.exitCode = await previewFramework(paths.root, process.argv.slice(2));
process.exit();
