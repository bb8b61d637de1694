import { existsSync } from "node:fs";
import { cp, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AUDIT_FILE } from "../loaders/audit/readAudit.js";
import { keyOf } from "../loaders/freshness/inputs.js";
import type { Project } from "../loaders/project/project.js";
import { type Part, readPart, textOfPart } from "../loaders/tables/part.js";
import { partFolder, releaseFolder } from "../loaders/tables/planStudies.js";
import { publishedInputs } from "../loaders/tables/publishedInputs.js";
import { putFolder } from "../loaders/tables/putFolder.js";
import type { Paths } from "./paths.js";

/**
 * Keeps the published tables of every study, with what they come from, in `data/releases/`: from them the site can be
 * built where an extract may not go. Hashes of extracts that could be found by trial are not kept with them.
 *
 * @param parts records of the tables that are current
 * @returns studies whose release was written
 */
export async function writeReleases(
  paths: Paths,
  project: Pick<Project, "studies">,
  parts: ReadonlyMap<string, Part>
): Promise<string[]> {
  const folder = join(paths.data, "releases");
  for (const study of existsSync(folder) ? await readdir(folder) : [])
    if (!parts.has(study)) await rm(join(folder, study), { recursive: true });
  const written: string[] = [];
  for (const described of project.studies) {
    const { study } = described;
    const made = parts.get(study)!;
    const part: Part = { ...made, inputs: publishedInputs(described, made.inputs) };
    const place = releaseFolder(paths.data, study);
    const kept = await readPart(place);
    if (kept !== null && keyOf(kept.inputs) === keyOf(part.inputs) && keyOf(kept.tables) === keyOf(part.tables))
      continue;
    const next = join(paths.build, "release");
    await rm(next, { recursive: true, force: true });
    await cp(partFolder(paths.tables, study), next, {
      recursive: true,
      filter: (path) => basename(path) !== AUDIT_FILE
    });
    await writeFile(join(next, "part.json"), textOfPart(part));
    await putFolder(next, place);
    written.push(study);
  }
  return written;
}
