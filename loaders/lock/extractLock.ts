import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** An extract as it was accepted; `rows` are those below the header. */
export interface LockedExtract {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Accepted extracts by path under the data folder, e.g. `extracts/ekp-2024-05.csv`. */
export type ExtractLock = Readonly<Record<string, LockedExtract>>;

/** Reads `data/manifest.json`; without it no extract has been accepted yet. */
export async function readExtractLock(data: string): Promise<ExtractLock> {
  const text = await readFile(join(data, "manifest.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? {} : (JSON.parse(text) as { extracts: ExtractLock }).extracts;
}
