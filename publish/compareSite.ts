import type { Inputs } from "../loaders/freshness/inputs.js";
import { isBesideEdition } from "./editions/editionList.js";
import { MANIFEST, type SiteManifest, editionOf } from "./siteManifest.js";

/** A file of a site that is not as its manifest says. */
export interface Mismatch {
  readonly file: string;
  readonly problem: "missing" | "changed" | "unlisted";
}

/**
 * Compares the files of a site with what its manifest lists, and the manifest's list with the edition that it names.
 */
export function compareSite(manifest: SiteManifest, files: Inputs): Mismatch[] {
  const found = new Map(Object.entries(files).filter(([file]) => file !== MANIFEST && !isBesideEdition(file)));
  const listed = Object.entries(manifest.files).flatMap(([file, { sha256 }]): Mismatch[] => {
    if (!found.has(file)) return [{ file, problem: "missing" }];
    return found.get(file) === sha256 ? [] : [{ file, problem: "changed" }];
  });
  const unlisted = [...found.keys()].filter((file) => !(file in manifest.files));
  const misnamed: Mismatch[] =
    manifest.edition === editionOf(manifest.files) ? [] : [{ file: MANIFEST, problem: "changed" }];
  return [...misnamed, ...listed, ...unlisted.map((file): Mismatch => ({ file, problem: "unlisted" }))];
}
