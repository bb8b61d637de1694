import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { buildSite } from "../../publish/buildSite.js";
import type { Paths } from "../../publish/paths.js";
import { endToEndPaths } from "./endToEndPaths.js";

/**
 * Paths of a build from a copy of `data/`, with tables and site of its own, all removed when the test ends. What the
 * build of the repository's own data kept is taken over, so that only what the test changes is made anew.
 */
export async function pathsOfCopy(): Promise<Paths> {
  const own = endToEndPaths();
  const build = await mkdtemp(join(own.build, "copy-"));
  onTestFinished(() => rm(build, { recursive: true, force: true }));
  await cp(own.data, join(build, "data"), { recursive: true });
  // Without a lock every extract is new, so the tests may edit them.
  await rm(join(build, "data", "manifest.json"), { force: true });
  for (const kept of ["tables", "packages", "bundles", "rendered", "baked", "attacks", "traces"])
    await cp(join(own.build, kept), join(build, kept), { recursive: true });
  return { ...own, build, data: join(build, "data"), tables: join(build, "tables"), dist: join(build, "dist") };
}

/** Builds without a word. */
export function build(paths: Paths): ReturnType<typeof buildSite> {
  return buildSite(paths, () => undefined);
}
