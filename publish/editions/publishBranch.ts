import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { EditionList } from "./editionList.js";

const run = promisify(execFile);

/**
 * Changes a site that a branch of the repository holds: lays its files out aside, lets `change` do its work there, and
 * commits what came of it. The branch moves in one step, only from where it was, and no work tree is touched.
 *
 * @param aside folder for the files, made anew
 * @param date of the commit, `YYYY-MM-DD`
 * @throws git's message if the branch moved meanwhile
 */
export async function publishBranch(
  root: string,
  branch: string,
  aside: string,
  date: string,
  change: (folder: string) => Promise<EditionList>
): Promise<EditionList> {
  await rm(aside, { recursive: true, force: true });
  const folder = join(aside, "site");
  await mkdir(folder, { recursive: true });
  const when = `${date}T12:00:00Z`;
  const env = {
    ...process.env,
    GIT_INDEX_FILE: join(aside, "index"),
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_DATE: when
  };
  const git = async (...args: string[]): Promise<string> =>
    (await run("git", ["-C", root, ...args], { env, maxBuffer: 2 ** 28 })).stdout.trim();
  try {
    const ref = `refs/heads/${branch}`;
    const tip = await git("rev-parse", "--quiet", "--verify", ref).catch(() => null);
    if (tip !== null) {
      await git("read-tree", tip);
      await git("checkout-index", "--all", `--prefix=${folder}/`);
    }
    const list = await change(folder);
    // Without it GitHub Pages drops folders whose names begin with an underscore.
    await writeFile(join(folder, ".nojekyll"), "");
    await git(`--work-tree=${folder}`, "-c", "core.autocrlf=false", "add", "--all", "--force", ".");
    const tree = await git("write-tree");
    if (tip !== null && tree === (await git("rev-parse", `${tip}^{tree}`))) return list;
    const parents = tip === null ? [] : ["-p", tip];
    const commit = await git("commit-tree", tree, ...parents, "-m", `Edition ${list.current}`);
    await git("update-ref", ref, commit, tip ?? "0".repeat(40));
    return list;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
