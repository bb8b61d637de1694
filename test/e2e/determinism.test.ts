import { execFile } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test, onTestFinished } from "vitest";
import { cloneProject } from "./cloneProject.js";
import { changedPaths, hashTree } from "./hashTree.js";

const run = promisify(execFile);

/** A clone that is removed when the test ends. */
async function cloneAt(time: Date): Promise<string> {
  const clone = await cloneProject(time);
  onTestFinished(() => rm(clone, { recursive: true, force: true }));
  return clone;
}

test("clones made at different times, in different folders, zones, locales, with another umask or a restored cache, give the same bytes", async () => {
  const here = await hashTree(inject("site"));
  expect(here.size).toBeGreaterThan(50);

  const clone = await cloneAt(new Date("2019-03-01T10:00:00Z"));
  await run("sh", ["-c", "umask 077 && exec npm run build"], {
    cwd: clone,
    env: { ...process.env, TZ: "Asia/Vladivostok", LANG: "ru_RU.UTF-8", LC_ALL: "C" },
    maxBuffer: 2 ** 24
  });
  expect(changedPaths(here, await hashTree(join(clone, "dist")))).toEqual([]);

  const third = await cloneAt(new Date("2021-07-01T10:00:00Z"));
  await rename(join(clone, ".build"), join(third, ".build"));
  const { stdout } = await run("npm", ["run", "build"], { cwd: third, maxBuffer: 2 ** 24 });
  expect(stdout).toContain("dist/: nothing has changed");
  expect(changedPaths(here, await hashTree(join(third, "dist")))).toEqual([]);
}, 600_000);
