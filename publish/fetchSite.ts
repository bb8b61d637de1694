import type { Inputs } from "../loaders/freshness/inputs.js";
import { sha256 } from "../loaders/tables/hashFiles.js";
import { hashTree } from "./hashTree.js";
import { MANIFEST, type SiteManifest, readManifest } from "./siteManifest.js";

/** A published copy: its manifest and the hashes of its files. */
export interface PublishedCopy {
  readonly manifest: SiteManifest;
  readonly files: Inputs;
}

/** A published copy cannot be read or has no manifest. */
export class CopyError extends Error {
  override readonly name = "CopyError";
}

/** Reads a published copy from a folder or, file by file, from an address. An address cannot show unlisted files. */
export async function fetchSite(place: string): Promise<PublishedCopy> {
  if (!/^https?:/.test(place)) {
    const manifest = await readManifest(place);
    if (manifest === null) throw new CopyError(`${place} has no ${MANIFEST}`);
    return { manifest, files: await hashTree(place) };
  }
  const root = place.endsWith("/") ? place : `${place}/`;
  const manifest = JSON.parse(new TextDecoder().decode(await fetchFile(root, MANIFEST) ?? fail(root))) as SiteManifest;
  const files: Record<string, string> = {};
  for (const file of Object.keys(manifest.files)) {
    const bytes = await fetchFile(root, file);
    if (bytes !== null) files[file] = sha256(bytes);
  }
  return { manifest, files };
}

function fail(root: string): never {
  throw new CopyError(`${root} has no ${MANIFEST}`);
}

async function fetchFile(root: string, file: string): Promise<Uint8Array | null> {
  const response = await fetch(new URL(file.split("/").map(encodeURIComponent).join("/"), root));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
