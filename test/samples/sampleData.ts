import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const shared = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const codebooks = fileURLToPath(new URL("data/", import.meta.url));
const policy = fileURLToPath(new URL("../../data/disclosure.yaml", import.meta.url));

/** Real files stand beside the repository and are no part of it: tests of them are skipped where they are absent. */
export const hasSamples = existsSync(join(shared, "samples"));
export const skipNote = hasSamples ? "" : " (skipped: ../shared/data is absent)";

export const sampleFolders = ["samples", "sav", "egov"] as const;

/** Every data file of the samples, by folder. */
export async function sampleFiles(): Promise<string[]> {
  const files = await Promise.all(
    sampleFolders.map(async (folder) => (await readdir(join(shared, folder))).map((name) => join(shared, folder, name)))
  );
  return files
    .flat()
    .filter((path) => !/README|inventory\.json$/.test(path))
    .sort();
}

export function samplePath(name: string): string {
  return join(shared, name);
}

/** A data folder with the samples' codebooks, the project's policy and links to the samples themselves. */
export async function sampleRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "samples-"));
  await cp(codebooks, root, { recursive: true });
  await cp(policy, join(root, "disclosure.yaml"));
  await mkdir(join(root, "extracts"));
  for (const path of await sampleFiles()) await symlink(path, join(root, "extracts", path.split("/").at(-1)!));
  return root;
}
