import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readProject } from "../../loaders/project/readProject.js";
import { studyCode } from "../../loaders/tables/buildTables.js";
import { partFolder, planStudies } from "../../loaders/tables/planStudies.js";
import { writeBuildRecord } from "../../publish/buildRecord.js";
import { type Paths, projectPaths } from "../../publish/paths.js";
import { siteManifest } from "../../publish/siteManifest.js";
import { siteStatus, statusInWords } from "../../publish/siteStatus.js";
import { sourceInputs } from "../../publish/sourceInputs.js";

/** A copy of the data beside the repository's code, in the state that a build leaves: with nothing stale. */
async function builtCopy(): Promise<Paths> {
  const own = projectPaths();
  const folder = await mkdtemp(join(tmpdir(), "status-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const paths: Paths = {
    ...own,
    data: join(folder, "data"),
    build: folder,
    tables: join(folder, "tables"),
    dist: join(folder, "dist")
  };
  await cp(own.data, paths.data, { recursive: true });
  for (const path of ["manifest.json", "releases"]) await rm(join(paths.data, path), { recursive: true, force: true });
  const plans = await planStudies(await readProject(paths.data), paths.tables, await studyCode(own.root));
  for (const {
    study: { study },
    inputs
  } of plans) {
    await mkdir(partFolder(paths.tables, study), { recursive: true });
    await writeFile(join(partFolder(paths.tables, study), "part.json"), JSON.stringify({ inputs, tables: {} }));
  }
  await mkdir(paths.dist);
  await writeFile(join(paths.dist, "index.html"), "built");
  const manifest = await siteManifest(paths.dist, { pages: {}, tables: {}, studies: {}, code: {} });
  await writeFile(join(paths.dist, "manifest.json"), JSON.stringify(manifest));
  await writeBuildRecord(paths, await sourceInputs(paths));
  return paths;
}

test("says what is stale and why by content: an extract by study, a page as the site's, a file of dist by name", async () => {
  const paths = await builtCopy();
  await utimes(join(paths.data, "items.yaml"), 1, 1);
  expect(await siteStatus(paths)).toEqual({ current: true, studies: [], sources: [], dist: [] });

  const extract = join(paths.data, "extracts", "digital-petersburg.csv");
  await writeFile(extract, (await readFile(extract, "utf8")).replace("300", "301"));
  await writeFile(join(paths.dist, "index.html"), "edited by hand");
  const status = await siteStatus(paths);
  expect(status.current).toBe(false);
  expect(statusInWords(status)).toEqual([
    "digital-petersburg: data/extracts/digital-petersburg.csv changed",
    "site: data/extracts/digital-petersburg.csv changed",
    "dist/index.html: changed"
  ]);
});
