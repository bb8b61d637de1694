import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, utimes } from "node:fs/promises";
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

test("two clones made at different times, in different folders, zones and locales, give the same bytes", async () => {
  const clone = await cloneAt(new Date("2019-03-01T10:00:00Z"));
  await run("npm", ["run", "build"], {
    cwd: clone, env: { ...process.env, TZ: "Asia/Vladivostok", LANG: "ru_RU.UTF-8", LC_ALL: "C" }, maxBuffer: 2 ** 24
  });
  const here = await hashTree(inject("site"));
  const there = await hashTree(join(clone, "dist"));
  expect(changedPaths(here, there)).toEqual([]);
  expect(here.size).toBeGreaterThan(50);
});
