import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { buildSite } from "../../publish/buildSite.js";
import type { Paths } from "../../publish/paths.js";
import { endToEndPaths } from "./endToEndPaths.js";

/**
 * Paths of a build from a copy of `data/`, with tables, stage and site of its own, all removed when the test ends. Tables of
 * the repository's own studies are taken over, so that only what the test changes is made anew.
 */
export async function pathsOfCopy(): Promise<Paths> {
  const own = endToEndPaths();
  const build = await mkdtemp(join(own.build, "copy-"));
  onTestFinished(() => rm(build, { recursive: true, force: true }));
  await cp(own.data, join(build, "data"), { recursive: true });
  await cp(own.tables, join(build, "tables"), { recursive: true });
  await cp(join(own.build, "engine"), join(build, "engine"), { recursive: true });
  return { ...own, build, data: join(build, "data"), tables: join(build, "tables"), stage: join(build, "stage"), dist: join(build, "dist") };
}

/** Builds without a word. */
export function build(paths: Paths): ReturnType<typeof buildSite> {
  return buildSite(paths, () => undefined);
}
