import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test, onTestFinished } from "vitest";
import { projectPaths } from "../../publish/paths.js";
import { changedPaths, hashTree } from "./hashTree.js";

const run = promisify(execFile);

/** A clone of what git would commit, in a folder of its own, with every modification time at `time`. */
async function cloneAt(time: Date): Promise<string> {
  const { root } = projectPaths();
  const clone = await mkdtemp(join(tmpdir(), "clone-"));
  onTestFinished(() => rm(clone, { recursive: true, force: true }));
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root });
  for (const file of stdout.split("\0").filter(Boolean)) {
    await mkdir(dirname(join(clone, file)), { recursive: true });
    await cp(join(root, file), join(clone, file));
  }
  for (const entry of await readdir(clone, { recursive: true, withFileTypes: true }))
    await utimes(join(entry.parentPath, entry.name), time, time);
  await symlink(join(root, "node_modules"), join(clone, "node_modules"));
  return clone;
}

test("clones made at different times, in different folders, zones, locales, with another umask or a restored cache, give the same bytes", async () => {
  const here = await hashTree(inject("site"));
  expect(here.size).toBeGreaterThan(50);

  const clone = await cloneAt(new Date("2019-03-01T10:00:00Z"));
  await run("sh", ["-c", "umask 077 && exec npm run build"], {
    cwd: clone, env: { ...process.env, TZ: "Asia/Vladivostok", LANG: "ru_RU.UTF-8", LC_ALL: "C" }, maxBuffer: 2 ** 24
  });
  expect(changedPaths(here, await hashTree(join(clone, "dist")))).toEqual([]);

  const third = await cloneAt(new Date("2021-07-01T10:00:00Z"));
  await rename(join(clone, ".build"), join(third, ".build"));
  const { stdout } = await run("npm", ["run", "build"], { cwd: third, maxBuffer: 2 ** 24 });
  expect(stdout).toContain("dist/: nothing has changed");
  expect(changedPaths(here, await hashTree(join(third, "dist")))).toEqual([]);
}, 600_000);
