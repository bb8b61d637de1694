import { type ExecFileException, execFile } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readProject } from "../../loaders/project/readProject.js";
import { extractPaths } from "../../loaders/tables/extractPaths.js";
import { cloneProject } from "./cloneProject.js";
import { endToEndPaths } from "./endToEndPaths.js";
import { changedPaths, hashTree } from "./hashTree.js";
import { edit } from "./smallProject.js";

/** Builds of the whole site. */
const TIMEOUT = 300_000;

let clone: string;
/** The site as the extracts give it. */
let published: Map<string, string>;
const polls: string[] = [];

function npm(...args: string[]): Promise<{ stdout: string }> {
  return promisify(execFile)("npm", ["run", ...args], { cwd: clone, maxBuffer: 2 ** 24 });
}

function site(): Promise<Map<string, string>> {
  return hashTree(join(clone, "dist"));
}

beforeAll(async () => {
  clone = await cloneProject(new Date("2022-02-01T10:00:00Z"));
  const { build } = endToEndPaths();
  for (const kept of ["tables", "packages", "bundles", "rendered", "baked", "attacks", "traces"])
    await cp(join(build, kept), join(clone, ".build", kept), { recursive: true });
  await npm("release", "--", "--date", "2024-06-20", "--reason", "kept for those without extracts");
  await npm("build");
  published = await site();
  for (const study of (await readProject(join(clone, "data"))).studies.filter(({ kind }) => kind === "survey")) {
    polls.push(study.study);
    for (const path of extractPaths(study)) await rm(join(clone, "data", path));
  }
}, TIMEOUT);
afterAll(() => rm(clone, { recursive: true, force: true }));

describe("with every extract of the polls deleted", () => {
  test(
    "a build gives the same bytes from their releases",
    async () => {
      expect(polls.length).toBeGreaterThan(1);
      await rm(join(clone, "dist"), { recursive: true });
      // Nothing that was made with the extracts at hand is left; Framework's pages hold none of it.
      for (const made of ["tables", "baked", "attacks", "traces", "built.json"])
        await rm(join(clone, ".build", made), { recursive: true });
      const { stdout } = await npm("build");
      expect(stdout).toContain(
        `${polls.length} studies taken from data/releases (${polls.join(", ")}: extracts not here)`
      );
      expect(changedPaths(published, await site())).toEqual([]);
    },
    TIMEOUT
  );

  test.each([
    ["the policy", "data/disclosure.yaml", "minimum_base: 10", "minimum_base: 12", "data/disclosure.yaml changed"],
    ["a label", "data/items.yaml", "Feedback Platform (POS)", "Platform of feedback", "changed"]
  ] as const)(
    "a build with %s changed names them, fails and leaves the site as it was",
    async (_, path, from, to, why) => {
      await edit(clone, path, from, to);
      const failure = await npm("build").then(
        () => {
          throw new Error("exit code 0");
        },
        (error: unknown) => error as ExecFileException
      );
      await edit(clone, path, to, from);
      expect(failure.code).not.toBe(0);
      expect(failure.stderr).toContain("these studies cannot be brought up to date without their extracts");
      const lines = failure.stderr!.split("\n").filter((line) => line.includes(" is not here, and since its release "));
      expect(lines.map((line) => line.trim().split(":")[0])).toEqual(polls);
      for (const line of lines) expect(line).toContain(why);
      expect(changedPaths(published, await site())).toEqual([]);
    },
    TIMEOUT
  );
});
