import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readPart } from "../loaders/tables/part.js";
import { partFolder, releaseFolder } from "../loaders/tables/planStudies.js";
import { buildSite } from "./buildSite.js";
import type { Paths } from "./paths.js";
import { type SiteManifest, readManifest } from "./siteManifest.js";
import type { Tell } from "./tellProgress.js";

/**
 * Builds the site from its sources once more, aside and with nothing kept from earlier builds, and compares it with a
 * published copy; studies made from extracts are compared with their releases too.
 *
 * @returns a line for every difference
 */
export async function rebuildFrom(paths: Paths, published: SiteManifest, tell: Tell): Promise<string[]> {
  const build = join(paths.build, "verify");
  const aside: Paths = { ...paths, build, tables: join(build, "tables"), dist: join(build, "dist") };
  await rm(build, { recursive: true, force: true });
  const { rebuilt } = await buildSite(aside, tell);
  const manifest = (await readManifest(aside.dist))!;
  const files = [...new Set([...Object.keys(manifest.files), ...Object.keys(published.files)])]
    .sort()
    .filter((file) => manifest.files[file]?.sha256 !== published.files[file]?.sha256)
    .map((file) => `${file}: rebuilding gives other bytes`);
  const releases = await Promise.all(
    rebuilt.map(async (study) => {
      const release = await readPart(releaseFolder(paths.data, study));
      const part = (await readPart(partFolder(aside.tables, study)))!;
      return release === null || JSON.stringify(release.tables) === JSON.stringify(part.tables)
        ? []
        : [`data/releases/${study}: the extracts, as they and the code now are, give other tables`];
    })
  );
  return [...files, ...releases.flat()];
}
