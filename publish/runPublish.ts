import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../loaders/project/commandLine.js";
import type { EditionList } from "./editions/editionList.js";
import { publishBranch } from "./editions/publishBranch.js";
import { PublishError, publishFolder, restoreEdition } from "./editions/publishFolder.js";
import { projectPaths } from "./paths.js";
import { tellProgress } from "./tellProgress.js";

const {
  to,
  date = new Date().toISOString().slice(0, 10),
  restore
} = commandLine(
  {
    usage: "npm run publish -- --to DIR|git:BRANCH [--date YYYY-MM-DD] [--restore [EDITION]]",
    options: { to: { type: "string" }, date: { type: "string" }, restore: { type: "string" } },
    positionals: 0
  },
  // `--restore` alone is the edition before the current one.
  process.argv
    .slice(2)
    .flatMap((arg, index, all) =>
      arg === "--restore" && (all[index + 1] ?? "--").startsWith("--") ? ["--restore", "previous"] : [arg]
    )
).values;
const paths = projectPaths();
const tell = tellProgress(process.stdout);

function change(folder: string): Promise<EditionList> {
  if (restore === undefined) return publishFolder(paths.dist, folder, date, tell);
  return restoreEdition(folder, restore === "previous" ? null : restore, tell);
}

/** `git:gh-pages`, or the name of a branch where there is no folder of that name. */
function branchOf(place: string): string | null {
  if (place.startsWith("git:")) return place.slice("git:".length);
  if (existsSync(place) || place.includes("/") || place.includes("\\")) return null;
  try {
    execFileSync("git", ["-C", paths.root, "rev-parse", "--quiet", "--verify", `refs/heads/${place}`], {
      stdio: "ignore"
    });
    return place;
  } catch {
    return null;
  }
}

try {
  if (to === undefined) throw new PublishError("say where: npm run publish -- --to DIR, or --to git:gh-pages");
  const branch = branchOf(to);
  const list =
    branch === null
      ? await change(to)
      : await publishBranch(paths.root, branch, join(paths.build, "branch"), date, change);
  console.log(`${to}: edition ${list.current} is current; ${list.editions.length} editions under editions/`);
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  console.error(`What is published${to === undefined ? "" : ` in ${to}`} is as it was.`);
  process.exitCode = 1;
}
