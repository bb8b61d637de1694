import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { ExtractFile } from "../project/extractFile.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { LockedExtract } from "./extractLock.js";
import { readExtract } from "../read/readExtract.js";

/** Keeps an accepted extract on this machine, so that its successor can be compared with it. */
export async function keepAccepted(store: string, sha256: string, extract: string): Promise<void> {
  const place = join(store, `${sha256}.gz`);
  if (existsSync(place)) return;
  await mkdir(store, { recursive: true });
  await pipeline(createReadStream(extract), createGzip(), createWriteStream(`${place}.part`));
  await rename(`${place}.part`, place);
}

/** Reads an extract that was accepted earlier, as a file of that size; null where this machine has not kept it. */
export async function readAccepted(
  store: string,
  { sha256, bytes, rows }: LockedExtract,
  file: ExtractFile
): Promise<RawExtract | null> {
  const place = join(store, `${sha256}.gz`);
  if (!existsSync(place)) return null;
  const root = await mkdtemp(join(tmpdir(), "accepted-"));
  try {
    const path = join(root, "extracts", file.path);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(createReadStream(place), createGunzip(), createWriteStream(path));
    return await readExtract(root, { ...file, bytes, rows });
  } finally {
    await rm(root, { recursive: true });
  }
}
