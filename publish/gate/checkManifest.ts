import { MANIFEST, type SiteManifest } from "../siteManifest.js";
import { isBesideEdition } from "../editions/editionList.js";
import type { Leak } from "./leak.js";

/**
 * Checks that a site holds the files of its manifest, byte for byte, and no others: what a build has not written is
 * left from an earlier one.
 */
export function checkManifest(
  hashes: Readonly<Record<string, string>>,
  manifest: Pick<SiteManifest, "files"> | null
): Leak[] {
  if (manifest === null) return [{ file: MANIFEST, rule: "manifest", found: "cannot be read" }];
  const leaks: Leak[] = [];
  for (const [file, hash] of Object.entries(hashes)) {
    if (file === MANIFEST || isBesideEdition(file)) continue;
    const listed = manifest.files[file];
    if (listed === undefined) leaks.push({ file, rule: "leftover", found: "not in the manifest of this build" });
    else if (listed.sha256 !== hash) leaks.push({ file, rule: "stale", found: "not the bytes that this build wrote" });
  }
  return leaks;
}
