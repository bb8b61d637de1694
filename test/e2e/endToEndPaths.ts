import { join } from "node:path";
import { type Paths, projectPaths } from "../../publish/paths.js";

/**
 * The repository's own data and pages, built in a folder of the tests: a build by hand at the same time is not
 * disturbed.
 */
export function endToEndPaths(): Paths {
  const own = projectPaths();
  const build = join(own.build, "e2e");
  return { ...own, build, tables: join(build, "tables"), dist: join(build, "dist") };
}
