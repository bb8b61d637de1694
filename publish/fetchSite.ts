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

/** Files fetched at the same time. */
const WIDTH = 8;

/**
 * Reads a published copy from a folder or, file by file, from an address: of the site, or of its first page. An address
 * cannot show unlisted files.
 *
 * @throws CopyError if there is no manifest, or the address does not answer
 */
export async function fetchSite(place: string): Promise<PublishedCopy> {
  if (!/^https?:/.test(place)) {
    const manifest = await readManifest(place);
    if (manifest === null) throw new CopyError(`${place} has no ${MANIFEST}`);
    return { manifest, files: await hashTree(place) };
  }
  const root = new URL(/\.html$|\/$/.test(place) ? "./" : `${place}/`, place);
  const manifest = parseManifest(await fetchFile(root, MANIFEST), root);
  const files: Record<string, string> = {};
  const queue = Object.keys(manifest.files);
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const bytes = await fetchFile(root, file);
        if (bytes !== null) files[file] = sha256(bytes);
      }
    })
  );
  return { manifest, files };
}

function parseManifest(bytes: Uint8Array | null, root: URL): SiteManifest {
  const found =
    bytes === null
      ? null
      : (((): unknown => {
          try {
            return JSON.parse(new TextDecoder().decode(bytes));
          } catch {
            return null;
          }
        })() as Partial<SiteManifest> | null);
  if (found?.files === undefined || found.edition === undefined) throw new CopyError(`${root} has no ${MANIFEST}`);
  return found as SiteManifest;
}

async function fetchFile(root: URL, file: string): Promise<Uint8Array | null> {
  const response = await fetch(new URL(file.split("/").map(encodeURIComponent).join("/"), root)).catch(
    (error: unknown) => {
      throw new CopyError(`${root} does not answer: ${String((error as Error).cause ?? error)}`);
    }
  );
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
