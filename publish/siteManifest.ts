import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Inputs } from "../loaders/freshness/inputs.js";
import { sha256 } from "../loaders/tables/hashFiles.js";
import { isBesideEdition } from "./editions/editionList.js";
import { hashTree } from "./hashTree.js";

/** Name of the manifest in a built site; it lists every other file. */
export const MANIFEST = "manifest.json";

/** What one figure of a page was drawn from. */
export interface FigureSource {
  readonly figure: string;
  /** Published tables by name. */
  readonly tables: readonly string[];
  readonly studies: readonly string[];
}

/** The chain of a site: page → figure → published table → study → extracts and code. */
export interface Provenance {
  readonly pages: Readonly<Record<string, readonly FigureSource[]>>;
  readonly tables: Readonly<Record<string, { readonly file: string; readonly studies: readonly string[] }>>;
  /** What each study's tables were made from: SHA-256 by name, `code` among them. */
  readonly studies: Readonly<Record<string, Inputs>>;
  /** Hashes of the code that drew the pages. */
  readonly code: Inputs;
}

/** `manifest.json` of a site. */
export interface SiteManifest extends Provenance {
  /** Names the edition: a hash of all its files. */
  readonly edition: string;
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

/** Lists the files of a site that is complete but for its manifest. */
export async function siteManifest(site: string, provenance: Provenance): Promise<SiteManifest> {
  const hashes = Object.entries(await hashTree(site)).filter(([path]) => path !== MANIFEST && !isBesideEdition(path));
  const files = await Promise.all(
    hashes.map(async ([path, hash]) => [path, { sha256: hash, bytes: (await stat(join(site, path))).size }] as const)
  );
  const listed = Object.fromEntries(files);
  return { edition: editionOf(listed), ...provenance, files: listed };
}

/** Name of an edition: a hash of all its files. */
export function editionOf(files: SiteManifest["files"]): string {
  return sha256(
    Object.entries(files)
      .map(([path, file]) => `${path} ${file.sha256}\n`)
      .join("")
  ).slice(0, 16);
}

/** Reads the manifest of a site in a folder; null where there is none. */
export async function readManifest(site: string): Promise<SiteManifest | null> {
  const text = await readFile(join(site, MANIFEST), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as SiteManifest);
}
